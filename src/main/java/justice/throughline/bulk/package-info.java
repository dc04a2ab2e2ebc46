/** Many tasks worked at once: chosen by rule or by hand, kept back for a while, undone or filed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "catalogue", "tasks"})
package justice.throughline.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
