/**
 * Designers' forms as pages that work for everybody: their questions, what was answered, and what is wrong with it.
 *
 * <p>Entry: {@link FormCheck}, {@link Forms}, {@link InvalidFormException}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "catalogue"})
package justice.throughline.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
