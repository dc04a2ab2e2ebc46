package justice.throughline.handoffs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, as a clock has it.
 *
 * @param due null where there is no limit
 * @param clock the clock that knows why; null where none runs
 */
public record ClockedDeadline(
        @Nullable Deadline due, @Nullable UUID clock) {

    public static final ClockedDeadline NONE = new ClockedDeadline(null, null);

    /** As columns keep it. */
    ClockedDeadline(@Nullable Instant end, @Nullable LocalDate lastDay, @Nullable UUID clock) {
        this(end == null ? null : Deadline.of(end, lastDay), clock);
    }
}
