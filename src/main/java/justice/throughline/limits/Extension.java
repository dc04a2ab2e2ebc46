package justice.throughline.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * More time, granted by somebody who may.
 *
 * @param code a code that the rule knows, such as {@code superintendent}
 * @param orderedDate the last day that a court ordered, for limits that end on a day: it stands as ordered
 * @param orderedUntil the moment that a court ordered, for limits in hours: it stands as ordered
 * @param authority role of who granted it, such as {@code superintendent}; unknown for old records
 * @param met how often what limits of a kind ask for was done about this person before the grant, such as reviews of
 *     detention; null where nobody counted, and then the law's condition is not looked at
 */
public record Extension(
        String code,
        Instant grantedAt,
        @Nullable LocalDate orderedDate,
        @Nullable Instant orderedUntil,
        @Nullable String authority,
        @Nullable Map<String, Integer> met) {

    /** More time by the length that the rule gives. */
    public static Extension by(String authority, String code, Instant grantedAt) {
        return new Extension(code, grantedAt, null, null, authority, null);
    }
}
