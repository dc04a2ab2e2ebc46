/**
 * Messages between agencies: each signed, sent until its receipt has come, taken once, and put right by people where
 * machines cannot.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "arrivals", "casefile", "handoffs", "partners"})
package justice.throughline.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
