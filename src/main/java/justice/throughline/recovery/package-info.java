/**
 * Notices what our records lack of what the engine has done and what people have completed, as after a backup of the
 * database alone was restored; says so, and makes again what can be made.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "catalogue", "tasks"})
package justice.throughline.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
