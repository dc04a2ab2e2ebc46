package justice.throughline.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import justice.throughline.shared.SqlForSets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the clock of this machine with those of the database and of each partition of the engine. Limits are counted
 * and orders of events told by them, so that one which is off makes pages lie. Which of them is wrong, it cannot know: the
 * copy whose own clock is off finds all others off by the same.
 */
@Component("machineClocks")
@SqlForSets("the clock of the database is asked, no row")
class ClockWatch implements HealthIndicator, MeterBinder {

    private static final Duration MOST = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final JdbcClient jdbc;
    private final InstantSource machine;
    private final Map<String, Duration> ahead = new ConcurrentSkipListMap<>();

    /** The machine's own clock counts, wherever that of the application has been moved to. */
    @Autowired
    ClockWatch(JdbcClient jdbc) {
        this(jdbc, InstantSource.system());
    }

    ClockWatch(JdbcClient jdbc, InstantSource machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    @Scheduled(
            initialDelayString = "${throughline.journal.watch-tick:10s}",
            fixedDelayString = "${throughline.journal.watch-tick:10s}")
    void look() {
        try {
            var asked = machine.instant();
            var theirs =
                    jdbc.sql("select clock_timestamp()").query(Instant.class).single();
            heard("database", theirs, asked, machine.instant());
        } catch (DataAccessException away) {
            // it has a health indicator of its own
        }
    }

    /** Somebody's clock said this time at some moment between these two of ours. */
    void heard(String whose, Instant theirs, Instant from, Instant to) {
        var difference = Duration.ZERO;
        if (theirs.isAfter(to)) difference = Duration.between(to, theirs);
        if (theirs.isBefore(from)) difference = Duration.between(from, theirs);
        if (difference.abs().compareTo(MOST) <= 0) {
            if (ahead.remove(whose) != null) LOG.info("The clock of the {} agrees with this machine's again", whose);
        } else if (ahead.put(whose, difference) == null) {
            LOG.error(
                    "The clock of the {} is {} {} this machine's: set whichever is wrong (NTP); times and limits lie",
                    whose,
                    difference.abs(),
                    difference.isNegative() ? "behind" : "ahead of");
        }
    }

    /** By how much the clock that is furthest from this machine's differs, if one differs by more than half a minute. */
    Optional<Duration> difference() {
        return ahead.values().stream().map(Duration::abs).max(Comparator.naturalOrder());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("throughline.clocks.difference", this, watch -> watch.difference()
                        .orElse(Duration.ZERO)
                        .toSeconds())
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public Health health() {
        return ahead.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("ahead", Map.copyOf(ahead)).build();
    }
}
