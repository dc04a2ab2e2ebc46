package justice.throughline.engine;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import justice.throughline.shared.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the engine what is kept: at once after the commit, some at a time and those together, so that one which gets no
 * answer holds up no other. After so many in a row without an answer the engine is away: until it answers, only what is
 * new is tried, one at a time.
 */
@Component
class OutboxSender implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int AT_ONCE = 50;
    private static final int LANES = 4;
    private static final int AWAY = 10;

    private final OutboxRows rows;
    private final Delivery delivery;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger lanes = new AtomicInteger();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Backoff backoff = new Backoff();

    OutboxSender(OutboxRows rows, Delivery delivery) {
        this.rows = rows;
        this.delivery = delivery;
    }

    /** A lane that is under way takes it up with its next portion. */
    @TransactionalEventListener(Kept.class)
    void wake() {
        woken.set(true);
        openLane(1);
    }

    /** Also finds what is due again and what was kept elsewhere, and passes by lanes that wait for slow answers. */
    @Scheduled(fixedDelayString = "${throughline.engine.tick:500ms}")
    void sweep() {
        woken.set(true);
        openLane(LANES);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private void openLane(int most) {
        var open = lanes.get();
        if (open < most && lanes.compareAndSet(open, open + 1) && !threads.isShutdown()) threads.execute(this::lane);
    }

    private void lane() {
        try {
            while (woken.getAndSet(false)) drain();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What is kept for the engine waits for the next turn", e);
        } finally {
            lanes.decrementAndGet();
        }
    }

    /** Tells all that is due. */
    void drain() {
        List<OutboxRows.Entry> due;
        do {
            var away = backoff.goesOn();
            due = rows.takeUp(away ? 1 : AT_ONCE, away);
            delivery.finish(together(due));
        } while (!due.isEmpty());
    }

    private List<Delivery.Told> together(List<OutboxRows.Entry> due) {
        try {
            return threads
                    .invokeAll(due.stream()
                            .<Callable<Delivery.Told>>map(entry -> () -> heard(delivery.tell(entry)))
                            .toList())
                    .stream()
                    .filter(told -> told.state() == Future.State.SUCCESS)
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private Delivery.Told heard(Delivery.Told told) {
        if (!told.silent()) {
            unanswered.set(0);
        } else if (unanswered.incrementAndGet() == AWAY) {
            unanswered.set(0);
            backoff.begin(EngineUnavailableException.REST);
            LOG.warn("The engine does not answer; what is kept for it waits");
        }
        return told;
    }
}
