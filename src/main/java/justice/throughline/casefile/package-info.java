/** The case, the people in roles in it, its offence, stage and outcome. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package justice.throughline.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
