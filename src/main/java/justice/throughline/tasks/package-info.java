/** The inbox: find, claim, release and complete user tasks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "casefile", "catalogue", "clocks", "engine", "forms", "journal"})
package justice.throughline.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
