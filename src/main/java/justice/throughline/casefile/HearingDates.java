package justice.throughline.casefile;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
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
    /** A list may be made ready some days before it is published; one of next year would silence each that comes before. */
    private static final Period PUBLISHED_AHEAD = Period.ofDays(7);

    private final InstantSource clock;

    public HearingDates(InstantSource clock) {
        this.clock = clock;
    }

    /** @param chargedOn the first day of a charge; null where it is not known */
    public HearingDays of(@Nullable LocalDate chargedOn) {
        var today = today();
        return new HearingDays(today.minus(LONGEST_AGO), chargedOn, today.plus(FURTHEST_AHEAD));
    }

    /** Whether nobody can have published at this time yet what is here today. */
    public boolean isYetToPublish(Instant publishedAt) {
        return LocalDate.ofInstant(publishedAt, When.BRITISH).isAfter(today().plus(PUBLISHED_AHEAD));
    }

    /** The day it is in Britain. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.BRITISH);
    }
}
