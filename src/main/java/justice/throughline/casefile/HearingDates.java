package justice.throughline.casefile;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The days on which a hearing can be, for whatever takes one down: files, forms, programs. No law gives these bounds; they
 * are chosen so that only a slip of the pen or a fault of a system lies outside. A case is heard once it is charged, not
 * before; courts fix trials a few years ahead; what is two decades back is no news of a hearing any more.
 */
@Component
public class HearingDates {

    private static final Period LONGEST_AGO = Period.ofYears(20);
    private static final Period FURTHEST_AHEAD = Period.ofYears(5);

    /** Why there can be no hearing on a day. */
    public enum Fault {
        BEFORE_CHARGE,
        LONG_AGO,
        FAR_AHEAD
    }

    private final InstantSource clock;

    public HearingDates(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Empty when there can be a hearing on this day.
     *
     * @param chargedOn the first day of a charge; null where it is not known
     */
    public Optional<Fault> fault(LocalDate day, @Nullable LocalDate chargedOn) {
        var today = today();
        if (day.isBefore(today.minus(LONGEST_AGO))) return Optional.of(Fault.LONG_AGO);
        if (day.isAfter(today.plus(FURTHEST_AHEAD))) return Optional.of(Fault.FAR_AHEAD);
        return chargedOn != null && day.isBefore(chargedOn) ? Optional.of(Fault.BEFORE_CHARGE) : Optional.empty();
    }

    /** The day it is in Britain. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.BRITISH);
    }
}
