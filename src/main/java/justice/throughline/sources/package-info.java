/** Asks a person which of two published outcomes holds, where both cannot be true. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "engine", "tasks"})
package justice.throughline.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
