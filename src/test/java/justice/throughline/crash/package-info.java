/** The whole of it under fire: processes are killed while journeys run. */
package justice.throughline.crash;
