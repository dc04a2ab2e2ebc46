/**
 * Which body and which person takes part in which case, why, and what each may see of it.
 *
 * <p>Entry: {@link Bodies}, {@link CaseSight}, {@link RecordsOfCases}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile"})
package justice.throughline.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
