/**
 * What a case still owes when somebody closes it: each open duty ends, or goes on, for a reason that a person gives.
 *
 * <p>Entry: {@link Closing}, {@link OpenDuties}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "clocks", "tasks"})
package justice.throughline.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
