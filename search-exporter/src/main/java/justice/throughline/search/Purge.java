package justice.throughline.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Empties the engine between tests: resets the clock, cancels all that runs, waits until it has ended, forgets it. */
final class Purge {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final AtomicLong change = new AtomicLong();
    private final ReadModel model;
    private final Broker broker;
    private final EngineClock clock;

    Purge(ReadModel model, Broker broker, EngineClock clock) {
        this.model = model;
        this.broker = broker;
        this.clock = clock;
    }

    long lastChange() {
        return change.get();
    }

    /**
     * @return the number of this purge
     * @throws IOException when instances still run after 20 seconds
     */
    synchronized long run() throws IOException, InterruptedException {
        catchUp();
        Instant end = Instant.now().plus(PATIENCE);
        for (List<String> running = model.activeRoots(); !running.isEmpty(); running = model.activeRoots()) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("Still running: " + running);
            }
            for (String root : running) {
                broker.cancel(root);
            }
            await(() -> model.activeRoots().isEmpty(), ASK_AGAIN);
        }
        model.forgetInstances();
        return change.incrementAndGet();
    }

    /** Waits until the memory holds all that the engine has written so far. */
    private void catchUp() throws IOException, InterruptedException {
        int resets = model.clockResets();
        clock.reset();
        if (!await(() -> model.clockResets() > resets, PATIENCE)) {
            throw new IOException("The broker's records do not arrive");
        }
    }

    private static boolean await(BooleanSupplier reached, Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!reached.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }
}
