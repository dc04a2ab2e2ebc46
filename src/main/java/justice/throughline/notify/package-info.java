/**
 * Duties to tell people something: open until somebody records who was told, how and when.
 *
 * <p>Entry: {@link Notices}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "casefile",
            "clocks",
            "closing",
            "engine",
            "journal",
            "limits",
            "tasks"
        })
package justice.throughline.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
