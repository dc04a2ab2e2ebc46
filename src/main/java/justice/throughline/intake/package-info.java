/** What comes in from outside: police.uk files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "engine"})
package justice.throughline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
