/**
 * What designers made: models, their elements in plain words, forms.
 *
 * <p>Entry: {@link Catalogue}, {@link TaskHeaders}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package justice.throughline.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
