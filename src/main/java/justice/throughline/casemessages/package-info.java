/** Case messages of the police and lists of courts: checked to the last field, and their cases and hearings kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "arrivals", "casefile", "journeystart"})
package justice.throughline.casemessages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
