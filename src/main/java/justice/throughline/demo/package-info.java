/** Replays closed crimes through the engine with a simulated staff. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "casefile",
            "catalogue",
            "clocks",
            "closing",
            "custody",
            "engine",
            "handoffs",
            "journal",
            "limits",
            "tasks"
        })
package justice.throughline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
