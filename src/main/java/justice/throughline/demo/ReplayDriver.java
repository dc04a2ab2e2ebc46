package justice.throughline.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves the running replays on: starts copies while fewer than the window are under way, lets the simulated staff
 * answer open tasks, and compares what ended. Everything it does may be done twice without harm, so that several
 * copies of the app, or one that was killed, can go on with the same replay.
 */
@Component
class ReplayDriver implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayDriver.class);
    private static final int GENTLE_WINDOW = 12;
    /** Fewer than the database has connections. */
    private static final int HANDS = 14;

    private final ReplayRecords records;
    private final ReplayCounts counts;
    private final Replays replays;
    private final ReplayDesk desk;
    private final CaseFiles cases;
    private final EngineOutbox outbox;
    private final TransactionOperations transaction;
    private final int window;
    private final Duration gentlePace;
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    private final Map<UUID, Backoff> gentleTurns = new ConcurrentHashMap<>();

    ReplayDriver(
            ReplayRecords records,
            ReplayCounts counts,
            Replays replays,
            ReplayDesk desk,
            CaseFiles cases,
            EngineOutbox outbox,
            TransactionOperations transaction,
            @Value("${throughline.demo.replay-window:48}") int window,
            @Value("${throughline.demo.gentle-pace:3s}") Duration gentlePace) {
        this.records = records;
        this.counts = counts;
        this.replays = replays;
        this.desk = desk;
        this.cases = cases;
        this.outbox = outbox;
        this.transaction = transaction;
        this.window = window;
        this.gentlePace = gentlePace;
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }

    @Scheduled(fixedDelayString = "${throughline.demo.replay-tick:200ms}")
    void advance() {
        boolean busy;
        do {
            busy = false;
            for (ReplayProgress replay : counts.running()) {
                busy |= turn(replay) && advance(replay);
            }
        } while (busy);
    }

    private boolean turn(ReplayProgress replay) {
        Backoff backoff = gentleTurns.computeIfAbsent(replay.id(), id -> new Backoff());
        if (replay.unhurried() && backoff.goesOn()) return false;
        backoff.begin(gentlePace);
        return true;
    }

    /** Whether it is worth looking again at once. */
    private boolean advance(ReplayProgress replay) {
        ReplayProgress now = settle(replay);
        boolean started = !now.stopping() && start(now);
        return (answer(now) || started) && !now.unhurried();
    }

    private ReplayProgress settle(ReplayProgress replay) {
        List<UUID> running = records.crimes(replay.id(), ReplayedCrime.State.RUNNING, window).stream()
                .map(ReplayedCrime::caseId)
                .toList();
        cases.closedOutcomes(running).forEach(records::ended);
        ReplayProgress now = counts.progress(replay.id()).orElseThrow();
        if (now.running() == 0 && (now.stopping() || now.waiting() == 0)) replays.end(now.id());
        return now;
    }

    private boolean start(ReplayProgress replay) {
        int free = replay.gentle() ? Math.min(1, GENTLE_WINDOW - replay.running()) : window - replay.running();
        return free > 0
                && together(records.crimes(replay.id(), ReplayedCrime.State.WAITING, free).stream()
                        .<Callable<Boolean>>map(crime -> () -> start(crime))
                        .toList());
    }

    private boolean start(ReplayedCrime crime) {
        transaction.executeWithoutResult(status -> {
            var caseId = crime.caseId();
            var jurisdiction = cases.find(caseId).orElseThrow().jurisdiction();
            outbox.keep(Command.startJourney("replay:" + caseId, caseId, crime.crimeType(), "reporting")
                    .with("jurisdiction", jurisdiction));
            records.started(crime.caseId());
        });
        return true;
    }

    private boolean answer(ReplayProgress replay) {
        List<ReplayedCrime> running = records.crimes(replay.id(), ReplayedCrime.State.RUNNING, window);
        List<Callable<Boolean>> answers = desk.answers(running, replay.gentle());
        return replay.unhurried() ? answers.stream().anyMatch(answer -> together(List.of(answer))) : together(answers);
    }

    /** Whether any of them did something. One that fails fails alone, and is looked at again. */
    private boolean together(List<Callable<Boolean>> actions) {
        try {
            return hands.invokeAll(actions).stream().map(ReplayDriver::did).reduce(false, Boolean::logicalOr);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean did(Future<Boolean> action) {
        if (action.state() == Future.State.SUCCESS) return action.resultNow();
        LOG.warn("A step of a replay failed", action.exceptionNow());
        return false;
    }
}
