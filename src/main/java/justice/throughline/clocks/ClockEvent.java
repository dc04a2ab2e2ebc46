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
        LegalEvent act,
        Instant recordedAt,
        EventData data,
        @JsonIgnore @Nullable Limit terms) {

    /**
     * One that is to be recorded.
     *
     * @throws IllegalArgumentException when somebody else has to have said so, and nobody but our program does
     */
    static ClockEvent record(UUID clockId, EventKind kind, LegalEvent act, Instant recordedAt, EventData data) {
        var done = kind != EventKind.STOPPED || Boolean.TRUE.equals(data.needed());
        if (kind.isSaid() && done && act.evidence().proof().isProgramAlone()) {
            throw new IllegalArgumentException("Nobody says that clock %s was %s".formatted(clockId, kind));
        }
        return new ClockEvent(clockId, kind, act, recordedAt, data, null);
    }

    ClockEvent withTerms(Limit terms) {
        return new ClockEvent(clockId, kind, act, recordedAt, data, terms);
    }
}
