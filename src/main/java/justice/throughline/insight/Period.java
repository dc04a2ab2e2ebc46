package justice.throughline.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How far back completed waits count. */
enum Period {
    WEEK("7", 7),
    MONTH("28", 28),
    QUARTER("90", 90),
    ALL("all", 36_500);

    private final String code;
    private final int days;

    Period(String code, int days) {
        this.code = code;
        this.days = days;
    }

    public String code() {
        return code;
    }

    Instant since() {
        return Instant.now().minus(Duration.ofDays(days));
    }

    /** The period with this code; four weeks when there is none. */
    static Period of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(period -> period.code.equals(code))
                .findFirst()
                .orElse(MONTH);
    }
}
