/** Work handed from one agency to the next: kept once, sent once. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "casefile", "closing", "engine", "limits", "partners", "tasks"})
package justice.throughline.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
