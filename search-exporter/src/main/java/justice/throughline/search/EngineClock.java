package justice.throughline.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's clock, moved by pinning it. A pinned clock stands still, and the engine looks for due timers only when it
 * is pinned anew; so it is pinned again and again, a little later each time, until it is reset.
 */
final class EngineClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineClock.class);
    private static final long PIN_EVERY_MILLIS = 250;

    private final ScheduledExecutorService pinning = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clock").daemon().factory());
    private final Clock clock;
    private final Broker broker;
    private Duration ahead = Duration.ZERO;

    EngineClock(Clock clock, Broker broker) {
        this.clock = clock;
        this.broker = broker;
        var unused = pinning.scheduleWithFixedDelay(
                this::pinAgain, PIN_EVERY_MILLIS, PIN_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    synchronized Instant now() {
        return clock.instant().plus(ahead);
    }

    synchronized void advance(Duration by) throws IOException, InterruptedException {
        broker.pinClock(now().plus(by));
        ahead = ahead.plus(by);
    }

    synchronized void reset() throws IOException, InterruptedException {
        broker.resetClock();
        ahead = Duration.ZERO;
    }

    private synchronized void pinAgain() {
        if (ahead.isZero()) {
            return;
        }
        try {
            broker.pinClock(now());
        } catch (IOException e) {
            LOG.warn("Clock not pinned, tried again soon", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        pinning.shutdownNow();
    }
}
