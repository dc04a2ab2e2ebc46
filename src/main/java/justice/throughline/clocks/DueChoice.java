package justice.throughline.clocks;

import java.time.Instant;
import justice.throughline.shared.Coded;
import org.jspecify.annotations.Nullable;

/** By when the limits pass that a list shows. */
enum DueChoice implements Coded {
    PASSED(null),
    TODAY(Band.TODAY),
    HOURS(Band.WITHIN_24_HOURS),
    TOMORROW(Band.TOMORROW),
    WEEK(Band.THIS_WEEK);

    private final @Nullable Band band;

    DueChoice(@Nullable Band band) {
        this.band = band;
    }

    /** None for what has passed already, which is known by its state. */
    @Nullable
    Instant reach(Instant now) {
        return band == null ? null : band.reach(now);
    }
}
