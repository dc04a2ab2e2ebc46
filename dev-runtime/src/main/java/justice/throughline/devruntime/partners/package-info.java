/** The other agencies' systems, played for laptops, demonstration and tests; no part of what ships. */
package justice.throughline.devruntime.partners;
