/**
 * Reads what the engine did from the schema that the exporter writes.
 *
 * <p>Entry: {@link CancelledRuns}, {@link Journeys}, {@link Timeline}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "catalogue", "engine"})
package justice.throughline.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
