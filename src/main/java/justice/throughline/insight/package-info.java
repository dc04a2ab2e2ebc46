/** Where cases wait, for managers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "catalogue", "journal"})
package justice.throughline.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
