/** Where cases wait or are stuck, for managers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "catalogue", "engine", "journal", "partners"})
package justice.throughline.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
