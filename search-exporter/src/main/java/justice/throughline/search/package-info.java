/**
 * For tests only: gives an 8.6 broker the searches and the monitoring endpoints that Camunda Process Test asks for.
 */
@NullMarked
package justice.throughline.search;

import org.jspecify.annotations.NullMarked;
