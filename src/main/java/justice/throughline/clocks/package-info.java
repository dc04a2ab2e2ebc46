/**
 * The legal clock ledger: every limit that runs, as a record that is a fold of its events. The law itself is
 * elsewhere.
 *
 * <p>Entry: {@link ClockReads}, {@link ClockWords}, {@link Clocks}, {@link EndMoved}, {@link EndProvenElsewhere},
 * {@link JourneyClocks}, {@link LedTo}, {@link Powers}, {@link SubjectWords}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "casefile", "engine", "limits", "participation"})
package justice.throughline.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
