package justice.throughline.casefile;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a hearing.
 *
 * @param day where it stands after the step
 * @param time British time; null where only the day is known
 * @param reason of a hearing that was moved or vacated
 */
public record HearingStep(
        What what,
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable HearingReason reason,
        HearingSaid said) {

    /** What happened. */
    public enum What {
        LISTED,
        MOVED,
        HELD,
        VACATED,
        REPLACED
    }
}
