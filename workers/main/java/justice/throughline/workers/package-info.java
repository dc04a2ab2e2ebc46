/** Job workers: one class per job type, each calling one use case. Public, because the client calls them from outside. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "casefile",
            "closing",
            "journeystart",
            "notify",
            "handoffs",
            "hearings",
            "clocks"
        })
package justice.throughline.workers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
