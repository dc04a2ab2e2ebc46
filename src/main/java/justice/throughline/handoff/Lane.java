package justice.throughline.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Sends what waits for one partner. While the partner cannot be reached the lane rests, longer each time. */
class Lane implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final Duration FIRST_REST = Duration.ofMillis(500);

    private final String partner;
    private final int width;
    private final Deliveries deliveries;
    private final ExecutorService threads;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean woken = new AtomicBoolean();
    private Duration rest = Duration.ZERO;
    private Instant until = Instant.MIN;

    Lane(String partner, int width, Deliveries deliveries, ExecutorService threads) {
        this.partner = partner;
        this.width = width;
        this.deliveries = deliveries;
        this.threads = threads;
    }

    @Override
    public void run() {
        woken.set(true);
        while (woken.get() && running.compareAndSet(false, true)) {
            try {
                woken.set(false);
                drain();
            } catch (CompletionException | DataAccessException | TransactionException e) {
                LOG.warn("The lane of {} stopped and goes on at its next turn", partner, e);
            } finally {
                running.set(false);
            }
        }
    }

    private void drain() {
        while (!Instant.now().isBefore(until)) {
            var batch = deliveries.claim(partner, rest.isZero() ? width : 1);
            if (batch.isEmpty()) return;
            if (sendAll(batch)) {
                rest = Duration.ZERO;
            } else {
                restLonger();
            }
        }
    }

    /** @return whether the partner could be reached at all; what it lost of a batch waits by itself */
    private boolean sendAll(List<Outbox.Claimed> batch) {
        var sendings = batch.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> deliveries.send(each), threads))
                .toList();
        return sendings.stream().map(CompletableFuture::join).reduce(false, Boolean::logicalOr);
    }

    private void restLonger() {
        rest = rest.isZero() ? FIRST_REST : rest.multipliedBy(2);
        if (rest.compareTo(LONGEST_REST) > 0) rest = LONGEST_REST;
        until = Instant.now().plus(rest);
        LOG.warn("{} cannot be reached; its messages wait {} s", partner, rest.toMillis() / 1000.0);
    }
}
