package justice.throughline.trail;

import java.time.InstantSource;
import justice.throughline.shared.When;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks the audit once a night and then writes its last seal down outside the database. What is wrong is looked at again at
 * each turn until it is not, and no seal of it is written down.
 */
@Component("auditTrail")
class NightlyChainCheck extends AbstractHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyChainCheck.class);

    private final ChainCheck check;
    private final Nights nights;
    private final Heads heads;
    private final InstantSource clock;
    private final int hour;

    NightlyChainCheck(
            ChainCheck check,
            Nights nights,
            Heads heads,
            InstantSource clock,
            @Value("${throughline.audit.nightly-hour:3}") int hour) {
        this.check = check;
        this.nights = nights;
        this.heads = heads;
        this.clock = clock;
        this.hour = hour;
    }

    @Scheduled(
            fixedDelayString = "${throughline.audit.check-tick:5m}",
            initialDelayString = "${throughline.audit.check-tick:5m}")
    void look() {
        var now = clock.instant().atZone(When.BRITISH);
        var done = nights.last()
                .filter(last -> last.fault() == null && last.night().equals(now.toLocalDate()));
        if (now.getHour() >= hour && done.isEmpty()) check();
    }

    void check() {
        var now = clock.instant();
        var result = check.run();
        nights.save(new Night(When.dayOf(now), now, result));
        var fault = result.first();
        if (fault != null) LOG.error("The audit is not as it was written: {}", fault.words());
        else if (result.seal() > 0) heads.add(result.seal(), result.hash(), now);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var last = nights.last().orElse(null);
        var fault = last == null ? null : last.fault();
        if (fault == null) health.up();
        else health.down().withDetail("fault", fault.words());
    }
}
