/** Notices to people: kept once, issued once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "casefile"})
package justice.throughline.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
