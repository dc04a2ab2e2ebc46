package justice.throughline.casefile;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to find; null asks for no limit.
 *
 * @param q how the crime reference begins
 */
public record CaseQuery(
        @Nullable Stage stage,
        @Nullable String outcome,
        @Nullable String crimeType,
        @Nullable YearMonth month,
        @Nullable CaseOrigin origin,
        @Nullable String q) {

    /** Every case. */
    public static final CaseQuery ALL = new CaseQuery(null, null, null, null, null, null);
}
