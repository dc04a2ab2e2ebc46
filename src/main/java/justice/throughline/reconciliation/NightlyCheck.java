package justice.throughline.reconciliation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import justice.throughline.shared.When;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks the balance of every day there ever was, once a night; a night that was missed is made up for. */
@Component
class NightlyCheck {

    private final NightRows nights;
    private final BalanceSums sums;
    private final Watch watch;
    private final InstantSource clock;
    private final int hour;

    NightlyCheck(
            NightRows nights,
            BalanceSums sums,
            Watch watch,
            InstantSource clock,
            @Value("${throughline.handoffs.nightly-hour:2}") int hour) {
        this.nights = nights;
        this.sums = sums;
        this.watch = watch;
        this.clock = clock;
        this.hour = hour;
    }

    /**
     * @param difference offers that nobody can account for
     * @param unheard decisions that partners say they made and that have not reached us
     */
    record Result(LocalDate night, Instant checkedAt, long sent, long difference, long unheard) {}

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    @Transactional
    void look() {
        var now = clock.instant().atZone(When.BRITISH);
        if (now.getHour() < hour || !sums.keep(now.toLocalDate(), now.toInstant())) return;
        watch.lookBackTo(LocalDate.EPOCH);
    }

    /** The last one. */
    @Transactional(readOnly = true)
    public Optional<Result> last() {
        return nights.last().map(Night::shown);
    }
}
