/**
 * Whether the sides of hand-offs agree: the balance with each partner, what does not add up, and how work goes between
 * agencies.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "handoffs", "partners"})
package justice.throughline.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
