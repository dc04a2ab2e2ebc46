package justice.throughline.clocks;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The end of a limit as columns keep it.
 *
 * @param at the first moment that is too late
 * @param lastDay null where the limit ends at a moment
 */
@Embeddable
record KeptEnd(Instant at, @Nullable LocalDate lastDay) {

    static KeptEnd of(Deadline end) {
        return new KeptEnd(end.end(), end.lastDay());
    }

    Deadline deadline() {
        return Deadline.of(at, lastDay);
    }
}
