/** The jar that a broker loads: writes the engine's records into schema {@code journal} of PostgreSQL. */
@NullMarked
package justice.throughline.exporter;

import org.jspecify.annotations.NullMarked;
