/**
 * Hearings as people list, move and vacate them: each kept with its steps, and told to the journey that waits for it.
 *
 * <p>Entry: {@link JourneyHearings}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "engine", "forms", "tasks"})
package justice.throughline.hearings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
