package justice.throughline.casefile;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import justice.throughline.shared.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Two published outcomes of one case that cannot both be true.
 *
 * @param kind {@code RESULT_BEFORE_CHARGE}, {@code SECOND_END} or {@code ENDS_OF_ONE_MONTH}
 * @param month of the first, never later than that of the other
 * @param settlement what a person has said of it; null until somebody has
 */
public record SourceConflict(
        UUID id,
        String kind,
        String outcome,
        YearMonth month,
        String other,
        YearMonth otherMonth,
        @Nullable Settlement settlement) {

    /**
     * @param holds {@code first}, {@code second}, {@code both}, {@code neither} or {@code unknown}
     * @param checkedWith what they looked it up in, a code
     */
    public record Settlement(String holds, String checkedWith, Instant at, Evidence evidence) {}
}
