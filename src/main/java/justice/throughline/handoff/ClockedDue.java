package justice.throughline.handoff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that something is due, as a clock has it.
 *
 * @param at null where there is no limit
 * @param clock the clock that knows why; null where none runs
 */
public record ClockedDue(@Nullable Instant at, @Nullable UUID clock) {

    public static final ClockedDue NONE = new ClockedDue(null, null);
}
