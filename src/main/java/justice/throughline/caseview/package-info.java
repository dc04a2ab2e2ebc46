/** The case page: stage line, people, timeline and position on the diagram. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "casefile",
            "catalogue",
            "clocks",
            "closing",
            "engine",
            "handoffs",
            "journal",
            "notify",
            "participation",
            "tasks"
        })
package justice.throughline.caseview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
