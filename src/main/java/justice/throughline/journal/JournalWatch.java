package justice.throughline.journal;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.shared.SqlForSets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows whether the journal follows the engine. A sign left with the engine must be read in the journal; while one is
 * missing for more than a minute, what the pages show is old, and both health and pages say so. The wait is measured in
 * real time: when the clock of the application is moved, nobody has been silent meanwhile.
 */
@Component("journal")
@SqlForSets("the exporter writes the engine's journal; here it is read")
class JournalWatch implements HealthIndicator {

    private static final Duration LATE = Duration.ofMinutes(1);

    private record Sign(String id, long leftAt) {}

    private final Engine engine;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Ticker ticker;
    private volatile @Nullable Sign unread;

    @Autowired
    JournalWatch(Engine engine, JdbcClient jdbc, InstantSource clock) {
        this(engine, jdbc, clock, Ticker.systemTicker());
    }

    JournalWatch(Engine engine, JdbcClient jdbc, InstantSource clock, Ticker ticker) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ticker = ticker;
    }

    @Scheduled(
            initialDelayString = "${throughline.journal.watch-tick:10s}",
            fixedDelayString = "${throughline.journal.watch-tick:10s}")
    void look() {
        try {
            Sign sign = unread;
            if (sign == null || read(sign)) {
                unread = null;
                unread = leave();
            }
        } catch (EngineUnavailableException | DataAccessException away) {
            // each has a health indicator of its own; the sign is looked for again
        }
    }

    /** Since when the journal has shown nothing new, if it is late. */
    Optional<Instant> silentSince() {
        return Optional.ofNullable(unread)
                .map(sign -> Duration.ofNanos(ticker.read() - sign.leftAt()))
                .filter(waited -> waited.compareTo(LATE) > 0)
                .map(clock.instant()::minus);
    }

    @Override
    public Health health() {
        return silentSince()
                .map(since -> Health.down().withDetail("silentSince", since))
                .orElseGet(Health::up)
                .build();
    }

    private Sign leave() {
        var sign = new Sign(UUID.randomUUID().toString(), ticker.read());
        engine.leaveSign(sign.id());
        return sign;
    }

    private boolean read(Sign sign) {
        return jdbc.sql("select exists (select from journal.message where correlation_key = '' and message_id = :id)")
                .param("id", sign.id())
                .query(Boolean.class)
                .single();
    }
}
