package justice.throughline.exchange;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import justice.throughline.shared.Backoff;
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
    private final Semaphore free;
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Backoff backoff = new Backoff();
    private int failedInARow;
    private Duration length = Duration.ZERO;

    Lane(String partner, int width, Deliveries deliveries, ExecutorService threads) {
        this.partner = partner;
        this.width = width;
        this.deliveries = deliveries;
        this.threads = threads;
        this.free = new Semaphore(width);
    }

    /** Takes up as many messages as there is room for; each makes room again by itself, so that none waits for a slow one. */
    @Override
    public void run() {
        woken.set(true);
        while (woken.get() && claiming.compareAndSet(false, true)) {
            try {
                woken.set(false);
                while (takeUp()) {
                    // there may be more
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("The lane of {} stopped and goes on at its next turn", partner, e);
            } finally {
                claiming.set(false);
            }
        }
    }

    private boolean takeUp() {
        int room = Math.min(free.availablePermits(), mayTry());
        if (room == 0) return false;
        var claimed = deliveries.claim(partner, room);
        for (var message : claimed) {
            free.acquireUninterruptibly();
            threads.execute(() -> send(message));
        }
        return !claimed.isEmpty();
    }

    private void send(Outbox.Claimed message) {
        try {
            settle(deliveries.send(message));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "What came of {} to {} could not be kept; it is sent again",
                    message.message().id(),
                    partner,
                    e);
        } finally {
            free.release();
        }
        run();
    }

    /** One at a time while nobody knows whether the partner can be reached again; none while the lane rests. */
    private synchronized int mayTry() {
        if (backoff.goesOn()) return 0;
        if (length.isZero()) return width;
        return free.availablePermits() == width ? 1 : 0;
    }

    /** Only as many failures in a row as there is room for mean that the partner is gone; what was lost waits by itself. */
    private synchronized void settle(boolean reached) {
        failedInARow = reached ? 0 : failedInARow + 1;
        if (reached) {
            length = Duration.ZERO;
            backoff.end();
        } else if (!backoff.goesOn() && (failedInARow >= width || !length.isZero())) {
            restLonger();
        }
    }

    private void restLonger() {
        length = length.isZero() ? FIRST_REST : length.multipliedBy(2);
        if (length.compareTo(LONGEST_REST) > 0) length = LONGEST_REST;
        backoff.begin(length);
        LOG.warn("{} cannot be reached; its messages wait {} s", partner, length.toMillis() / 1000.0);
    }
}
