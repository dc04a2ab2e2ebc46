/**
 * What the law says about time: calendars, rules as decision tables, dates and why they are what they are. Keeps
 * nothing.
 *
 * <p>Entry: {@link LimitWords}, {@link Limits}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package justice.throughline.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
