/** What comes in from outside: police.uk files, case messages of the police, lists of courts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "handoff", "journeystart"})
package justice.throughline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
