package justice.throughline.clocks;

import java.time.Instant;
import justice.throughline.limits.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks to list; null asks for no limit, and without a state only live ones are listed.
 *
 * @param dueBy those whose limit has passed at this moment
 */
record ClockQuery(
        @Nullable ClockState state,
        @Nullable Severity severity,
        @Nullable Instant dueBy,
        @Nullable String agency) {

    public static final ClockQuery LIVE = new ClockQuery(null, null, null, null);
}
