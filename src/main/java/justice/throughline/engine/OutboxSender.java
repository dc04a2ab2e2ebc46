package justice.throughline.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import justice.throughline.shared.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the engine what is kept: at once after the commit, some at a time and those together, so that one which gets no
 * answer holds up no other. What has been tried before is one lane's business at a time: of a partition that is away there
 * may be thousands, and what is new passes them by. When so many of those that are new have had no answer since anything
 * had one, the engine is away: for a while, only what is new is tried, one at a time. When the application stops, what has no
 * answer in a few seconds is let go, for another copy to take up.
 */
@Component
class OutboxSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int AT_ONCE = 50;
    private static final int LANES = 4;
    private static final int AWAY = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final OutboxRows rows;
    private final Delivery delivery;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger lanes = new AtomicInteger();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean dueAgain = new AtomicBoolean();
    private final AtomicBoolean tryingAgain = new AtomicBoolean();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile boolean stopping;
    private volatile long lastAnswer = System.nanoTime();
    private final Backoff backoff = new Backoff();

    OutboxSender(OutboxRows rows, Delivery delivery) {
        this.rows = rows;
        this.delivery = delivery;
    }

    /** A lane that is under way takes it up with its next portion. */
    @TransactionalEventListener(Kept.class)
    void wake() {
        woken.set(true);
        openLane(tryingAgain.get() ? 2 : 1);
    }

    /** Also finds what is due again and what was kept elsewhere, and passes by lanes that wait for slow answers. */
    @Scheduled(fixedDelayString = "${throughline.engine.tick:500ms}")
    void sweep() {
        dueAgain.set(true);
        woken.set(true);
        openLane(LANES);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        stopping = true;
        Stopping.waitUntil(() -> lanes.get() == 0, PATIENCE);
        threads.shutdownNow();
        Stopping.waitUntil(() -> lanes.get() == 0, LAST_WORDS);
        try {
            rows.letGo(inHand);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What was in hand for the engine waits until its lease is over: {}", e.getMessage());
        }
        running = false;
    }

    @Override
    public void stop(Runnable then) {
        Stopping.beside(this::stop, then);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return JobsInHand.PHASE;
    }

    private void openLane(int most) {
        var open = lanes.get();
        if (stopping || open >= most || !lanes.compareAndSet(open, open + 1)) return;
        try {
            threads.execute(this::lane);
        } catch (RejectedExecutionException stopped) {
            lanes.decrementAndGet();
        }
    }

    private void lane() {
        try {
            while (woken.getAndSet(false)) tellDue();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What is kept for the engine waits for the next turn: {}", e.getMessage());
        } finally {
            lanes.decrementAndGet();
        }
    }

    /** Tells all that is due. */
    void drain() {
        dueAgain.set(true);
        tellDue();
    }

    private void tellDue() {
        tell(true);
        if (!dueAgain.get() || !tryingAgain.compareAndSet(false, true)) return;
        try {
            dueAgain.set(false);
            if (tell(false)) tell(true); // what has waited for the one before it
        } finally {
            tryingAgain.set(false);
        }
    }

    /** @return whether there was anything to tell */
    private boolean tell(boolean anew) {
        for (var told = false; ; told = true) {
            var away = backoff.goesOn();
            if (stopping || away && !anew) return told;
            var due = rows.takeUp(away ? 1 : AT_ONCE, anew);
            if (due.isEmpty()) return told;
            finish(due);
        }
    }

    private void finish(List<OutboxRows.Entry> due) {
        var ids = due.stream().map(entry -> entry.command().id()).toList();
        inHand.addAll(ids);
        try {
            var told = together(due);
            delivery.finish(told);
            told.forEach(each -> inHand.remove(each.entry().command().id()));
        } finally {
            if (!stopping) ids.forEach(inHand::remove);
        }
    }

    private List<Delivery.Told> together(List<OutboxRows.Entry> due) {
        try {
            return threads
                    .invokeAll(due.stream()
                            .<Callable<Delivery.Told>>map(entry -> () -> tell(entry))
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

    private Delivery.Told tell(OutboxRows.Entry entry) {
        var begin = System.nanoTime();
        var told = delivery.tell(entry);
        if (told.silence() == null) {
            lastAnswer = System.nanoTime();
            unanswered.set(0);
        } else if (entry.tries() == 1 && begin - lastAnswer > 0 && unanswered.incrementAndGet() == AWAY) {
            unanswered.set(0);
            backoff.begin(EngineUnavailableException.REST);
            LOG.warn("The engine does not answer; what is kept for it waits: {}", told.silence());
        }
        return told;
    }
}
