/**
 * The inbox: find, claim, release and complete user tasks.
 *
 * <p>Entry: {@link Completions}, {@link HeldCompletions}, {@link InboxQuery}, {@link OpenTasks}, {@link TaskAside},
 * {@link TaskCodes}, {@link TaskDesk}, {@link TaskDone}, {@link TaskGuard}, {@link TaskVariables}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "casefile", "catalogue", "clocks", "engine", "forms", "journal"})
package justice.throughline.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
