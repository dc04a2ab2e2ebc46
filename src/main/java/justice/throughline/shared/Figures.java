package justice.throughline.shared;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the figures of all modules every few seconds and keeps them for whoever asks, so that a scrape costs the database
 * nothing and is answered while there is none: what nobody knows then is not a number.
 */
@Component
class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    /** Whoever takes longer is a burden itself. */
    private static final int PATIENCE_SECONDS = 5;

    private record Key(String name, Tags label) {}

    private final List<FigureSource> sources;
    private final DataSource database;
    private final TransactionTemplate reading;
    private final MeterRegistry registry;
    private final Ticker ticker = Ticker.systemTicker();
    private final Set<Key> shown = new HashSet<>();
    private final Set<Class<?>> silent = new HashSet<>();
    private volatile Map<Key, Double> values = Map.of();
    private volatile boolean connected = true;
    private volatile long readAt = ticker.read();

    Figures(
            List<FigureSource> sources,
            DataSource database,
            PlatformTransactionManager transactions,
            MeterRegistry registry) {
        this.sources = sources;
        this.database = database;
        this.reading = new TransactionTemplate(transactions);
        this.registry = registry;
        reading.setReadOnly(true);
        reading.setTimeout(PATIENCE_SECONDS);
        Gauge.builder("throughline.database.up", this, figures -> figures.connected ? 1 : 0)
                .register(registry);
        Gauge.builder("throughline.figures.age", this, Figures::secondsSinceRead)
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(
            initialDelayString = "${throughline.figures.tick:10s}",
            fixedDelayString = "${throughline.figures.tick:10s}")
    synchronized void read() {
        var read = new HashMap<Key, Double>();
        connected = connects();
        if (connected) sources.forEach(source -> read(source, read));
        values = read;
        readAt = ticker.read();
    }

    private void read(FigureSource source, Map<Key, Double> into) {
        try {
            var figures = reading.execute(transaction -> source.figures());
            if (figures == null) return;
            for (var figure : figures) {
                into.put(new Key(figure.name(), figure.label()), figure.value());
                show(figure);
            }
            silent.remove(source.getClass());
        } catch (DataAccessException | TransactionException e) {
            if (silent.add(source.getClass())) LOG.warn("{} gives no figures", source, e);
        }
    }

    private void show(Figure figure) {
        var key = new Key(figure.name(), figure.label());
        if (!shown.add(key)) return;
        Gauge.builder(key.name(), this, figures -> figures.values.getOrDefault(key, Double.NaN))
                .tags(key.label())
                .baseUnit(figure.age() ? "seconds" : null)
                .register(registry);
    }

    private boolean connects() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    private double secondsSinceRead() {
        return Duration.ofNanos(ticker.read() - readAt).toMillis() / 1000.0;
    }
}
