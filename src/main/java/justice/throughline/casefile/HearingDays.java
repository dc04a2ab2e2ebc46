package justice.throughline.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which one case can be heard; see {@link HearingDates}.
 *
 * @param chargedOn where it is known
 */
public record HearingDays(LocalDate first, @Nullable LocalDate chargedOn, LocalDate last) {

    /** Why there can be no hearing on a day. */
    public enum Fault {
        BEFORE_CHARGE,
        LONG_AGO,
        FAR_AHEAD
    }

    /** Empty when there can be a hearing on this day. */
    public Optional<Fault> fault(LocalDate day) {
        if (day.isBefore(first)) return Optional.of(Fault.LONG_AGO);
        if (day.isAfter(last)) return Optional.of(Fault.FAR_AHEAD);
        return chargedOn != null && day.isBefore(chargedOn) ? Optional.of(Fault.BEFORE_CHARGE) : Optional.empty();
    }

    /** @throws IllegalArgumentException when there can be no hearing on this day */
    void require(LocalDate day) {
        fault(day).ifPresent(fault -> {
            throw new IllegalArgumentException("No hearing on %s: %s".formatted(day, fault));
        });
    }
}
