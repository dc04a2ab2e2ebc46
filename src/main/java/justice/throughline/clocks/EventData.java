package justice.throughline.clocks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import justice.throughline.limits.Extension;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What an event says beside who, when and why; each kind fills its own part.
 *
 * @param facts those of the start, or those that changed
 * @param fromHere the changed facts hold from the event on, and the earlier end wins; otherwise they always held
 * @param code reason of a pause
 * @param needed whether what the clock asks for was done, rather than no longer needed
 * @param point the warn point, of a wake-up
 * @param late of a wake-up that fired after its time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventData(
        @Nullable Subject subject,
        @Nullable String kind,
        @Nullable Jurisdiction jurisdiction,
        @Nullable Boolean watched,
        @Nullable Map<String, Object> facts,
        @Nullable Boolean fromHere,
        @Nullable String code,
        @Nullable Extension extension,
        @Nullable Deadline ordered,
        @Nullable Boolean needed,
        @Nullable String point,
        @Nullable Boolean late) {

    static final EventData NONE = new EventData(null, null, null, null, null, null, null, null, null, null, null, null);

    static EventData start(StartClock start) {
        return new EventData(
                start.subject(),
                start.kind(),
                start.jurisdiction(),
                start.watched(),
                start.facts(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static EventData facts(Map<String, Object> facts, boolean fromHere) {
        return new EventData(null, null, null, null, facts, fromHere, null, null, null, null, null, null);
    }

    static EventData pause(String reason) {
        return new EventData(null, null, null, null, null, null, reason, null, null, null, null, null);
    }

    static EventData extension(Extension extension) {
        return new EventData(null, null, null, null, null, null, null, extension, null, null, null, null);
    }

    static EventData ordered(Deadline ordered) {
        return new EventData(null, null, null, null, null, null, null, null, ordered, null, null, null);
    }

    static EventData stop(boolean needed) {
        return new EventData(null, null, null, null, null, null, null, null, null, needed, null, null);
    }

    static EventData wake(String point, boolean late) {
        return new EventData(null, null, null, null, null, null, null, null, null, null, point, late);
    }
}
