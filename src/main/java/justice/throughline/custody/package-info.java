/**
 * What happens to people in custody, told to the processes that follow it.
 *
 * <p>Entry: {@link Custody}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "engine", "forms", "participation"})
package justice.throughline.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
