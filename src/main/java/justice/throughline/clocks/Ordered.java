package justice.throughline.clocks;

import java.time.Instant;
import java.time.LocalDate;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;

/** The end that a court ordered: the last day, or else the moment. It stands as ordered. */
public record Ordered(@Nullable LocalDate lastDay, @Nullable Instant until) {

    public Ordered {
        if ((lastDay == null) == (until == null)) {
            throw new IllegalArgumentException("an order names either a last day or a moment");
        }
    }

    /** The first moment that is too late. */
    Instant end() {
        if (until != null) return until;
        if (lastDay == null) throw new IllegalStateException("an order without an end");
        return lastDay.plusDays(1).atStartOfDay(When.BRITISH).toInstant();
    }
}
