/**
 * Holds the audit to what was written: seals its entries, keeps the last seal outside the database too, and checks both. Shows
 * the information officer who looked at what.
 *
 * <p>Entry: {@link ChainCheck}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile"})
package justice.throughline.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
