/**
 * Files that come in from outside, by hand, from partners or as samples: recognised, kept once, read, and what became
 * of them.
 *
 * <p>Entry: {@link ArrivedFiles}, {@link FileDoor}, {@link FileFormat}, {@link FileRefusal}, {@link Findings}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "participation", "partners"})
package justice.throughline.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
