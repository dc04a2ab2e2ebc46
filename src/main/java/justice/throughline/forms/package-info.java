/** Designers' forms as pages that work for everybody: their questions, what was answered, and what is wrong with it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "catalogue"})
package justice.throughline.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
