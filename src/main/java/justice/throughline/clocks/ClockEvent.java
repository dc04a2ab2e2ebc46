package justice.throughline.clocks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import justice.throughline.limits.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a clock; kept for good and never changed.
 *
 * @param terms what the law answered once this was known; null where the law had nothing to say to it
 */
public record ClockEvent(
        UUID clockId,
        EventKind kind,
        Act act,
        Instant recordedAt,
        EventData data,
        @JsonIgnore @Nullable Limit terms) {

    ClockEvent withTerms(Limit terms) {
        return new ClockEvent(clockId, kind, act, recordedAt, data, terms);
    }
}
