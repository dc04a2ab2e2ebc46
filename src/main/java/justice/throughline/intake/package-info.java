/** What comes in from outside: police.uk files, case messages of the police, lists of courts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "engine", "handoff"})
package justice.throughline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
