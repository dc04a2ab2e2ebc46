/** What data.police.uk publishes: files sent, recognised, imported row by row, and what was rejected of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "arrivals", "casefile", "journeystart"})
package justice.throughline.policeuk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
