/**
 * Which journeys are to begin, or begin anew: each is kept until the engine has been told.
 *
 * <p>Entry: {@link JourneyQueue}, {@link JourneyRestarts}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "casefile", "engine"})
package justice.throughline.journeystart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
