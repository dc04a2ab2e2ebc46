/** Small things every module needs: problem details, clock, paging. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package justice.throughline.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
