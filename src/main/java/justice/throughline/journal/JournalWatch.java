package justice.throughline.journal;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.engine.KnownKeys;
import justice.throughline.shared.SqlForSets;
import org.jspecify.annotations.Nullable;
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
 * Knows whether the journal follows the engine, each of its partitions. A sign left with a partition must be read in the
 * journal; while one is missing for more than a minute, what the pages show is old, and both health and pages say so. The
 * wait is measured in real time: when the clock of the application is moved, nobody has been silent meanwhile.
 */
@Component("journal")
@SqlForSets("the exporter writes the engine's journal; here it is read")
class JournalWatch implements HealthIndicator, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(JournalWatch.class);

    private static final Duration LATE = Duration.ofMinutes(1);

    /**
     * @param key of the message that the partition took, if it has taken one
     * @param position up to which the journal followed the partition then
     * @param from before it was taken, by the clock of the application
     * @param to after it was taken
     */
    private record Sign(@Nullable Long key, long leftAt, long position, Instant from, Instant to) {

        Sign taken(long key, Instant from, Instant to) {
            return new Sign(key, leftAt, position, from, to);
        }
    }

    private final Engine engine;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ClockWatch clocks;
    private final Ticker ticker;
    private final KnownKeys keys;
    private final Set<Integer> older = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Sign> unread = new ConcurrentSkipListMap<>();

    @Autowired
    JournalWatch(Engine engine, JdbcClient jdbc, InstantSource clock, ClockWatch clocks) {
        this(engine, jdbc, clock, clocks, Ticker.systemTicker());
    }

    JournalWatch(Engine engine, JdbcClient jdbc, InstantSource clock, ClockWatch clocks, Ticker ticker) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
        this.clocks = clocks;
        this.ticker = ticker;
        keys = new JournalKeys(jdbc);
    }

    @Scheduled(
            initialDelayString = "${throughline.journal.watch-tick:10s}",
            fixedDelayString = "${throughline.journal.watch-tick:10s}")
    void look() {
        try {
            unread.entrySet().removeIf(left -> read(left.getKey(), left.getValue()));
            var partitions = engine.partitions();
            for (var partition = 1; partition <= partitions; partition++) leave(partition, partitions);
        } catch (EngineUnavailableException | DataAccessException away) {
            // each has a health indicator of its own; the signs are looked for again
        }
    }

    /** Since when the journal has shown nothing new of a part of the engine, if it is late. */
    Optional<Instant> silentSince() {
        return silent().values().stream().min(Comparator.naturalOrder());
    }

    @Override
    public Health health() {
        var silent = silent();
        if (!older.isEmpty())
            return Health.down()
                    .withDetail("olderThanTheDatabase", Set.copyOf(older))
                    .build();
        if (silent.isEmpty()) return Health.up().build();
        return Health.down()
                .withDetail("silentSince", Collections.min(silent.values()))
                .withDetail("silentPartitions", silent)
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("throughline.journal.silent", this, watch -> watch.silent()
                        .size())
                .register(registry);
    }

    /** The partitions of which the journal is late, each with the time since when. */
    private Map<Integer, Instant> silent() {
        Map<Integer, Instant> silent = new TreeMap<>();
        unread.forEach((partition, sign) -> {
            var waited = Duration.ofNanos(ticker.read() - sign.leftAt());
            if (waited.compareTo(LATE) > 0)
                silent.put(partition, clock.instant().minus(waited));
        });
        return silent;
    }

    /** One that a partition does not take counts from when it was first offered. */
    private void leave(int partition, int partitions) {
        var from = clock.instant();
        var sign = unread.computeIfAbsent(
                partition, none -> new Sign(null, ticker.read(), position(partition), from, from));
        if (sign.key() != null) return;
        try {
            var highest = keys.highest(partition);
            var key = engine.leaveSign(partition, partitions);
            compareAge(partition, highest, key);
            unread.put(partition, sign.taken(key, from, clock.instant()));
        } catch (EngineUnavailableException absent) {
            // the others are left theirs
        }
    }

    private void compareAge(int partition, OptionalLong highest, long key) {
        if (!KnownKeys.forgotten(highest, key)) older.remove(partition);
        else if (older.add(partition)) LOG.error(KnownKeys.why(partition));
    }

    /** A partition may be too busy for a sign, and is not silent while the journal has news of it. */
    private boolean read(int partition, Sign sign) {
        if (sign.key() == null) return position(partition) > sign.position();
        var taken = jdbc.sql("select published_at from journal.message where key = ?")
                .param(sign.key())
                .query(Instant.class)
                .optional();
        taken.ifPresent(at -> clocks.heard("engine's partition " + partition, at, sign.from(), sign.to()));
        return taken.isPresent();
    }

    private long position(int partition) {
        return jdbc.sql("select coalesce(max(position), -1) from journal.position where partition_id = ?")
                .param(partition)
                .query(Long.class)
                .single();
    }
}
