package justice.throughline.handoffs;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import justice.throughline.clocks.Change;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts and stops clocks as the deadlines say, each once whatever happens: a key starts one clock, and a clock that is
 * over stays so. Dying in between only means that a deadline is looked at again.
 */
@Component
class HandOffClocks {

    private static final Logger LOG = LoggerFactory.getLogger(HandOffClocks.class);
    private static final int AT_ONCE = 50;
    private static final int LONGEST_DOUBLING = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final DeadlineQueue queue;
    private final HandOffDeadlines deadlines;
    private final DeadlineRules rules;
    private final Clocks clocks;
    private final StepsSaid said;
    private final DeadlineNews news;
    private final TransactionTemplate transaction;

    HandOffClocks(
            DeadlineQueue queue,
            HandOffDeadlines deadlines,
            DeadlineRules rules,
            Clocks clocks,
            StepsSaid said,
            DeadlineNews news,
            TransactionTemplate transaction) {
        this.queue = queue;
        this.deadlines = deadlines;
        this.rules = rules;
        this.clocks = clocks;
        this.said = said;
        this.news = news;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${throughline.handoffs.clocks-tick:500ms}")
    void work() {
        List<HandOffDeadline> some;
        do {
            some = queue.takeUp(AT_ONCE);
            some.forEach(this::look);
        } while (some.size() == AT_ONCE);
    }

    private void look(HandOffDeadline deadline) {
        try {
            follow(deadline);
        } catch (RuntimeException e) {
            LOG.warn("{} is looked at again", deadline.key(), e);
            queue.again(deadline, FIRST_PAUSE.multipliedBy(1L << Math.min(deadline.tries(), LONGEST_DOUBLING)));
        }
    }

    private void follow(HandOffDeadline deadline) {
        var clockId = deadline.clockId();
        try {
            // together, so that nobody is warned of a limit that was kept
            transaction.executeWithoutResult(status -> {
                if (clockId == null) {
                    start(deadline);
                } else {
                    stopIfEnded(deadline, clockId);
                    deadlines.settle(deadline, clockId, null);
                }
            });
        } catch (Refusal none) {
            LOG.debug("{} has no limit: {}", deadline.key(), none.code());
            transaction.executeWithoutResult(status -> {
                news.tell(deadline, ClockedDeadline.NONE);
                deadlines.settle(deadline, null, none.code());
            });
        }
    }

    private void start(HandOffDeadline deadline) {
        var line = clocks.start(rules.clock(deadline));
        stopIfEnded(deadline, line.id());
        news.tell(deadline, new ClockedDeadline(line.due(), line.id()));
        deadlines.settle(deadline, line.id(), null);
    }

    /** Clocks of two machines may differ by a moment, so it does not end before it began; what has not happened yet waits. */
    private void stopIfEnded(HandOffDeadline deadline, UUID clockId) {
        var ended = deadline.endedAt();
        if (ended == null) return;
        var at = ended.isBefore(deadline.startedAt()) ? deadline.startedAt() : ended;
        var evidence = said.end(deadline, ended);
        var done = deadline.isMet() && !evidence.proof().isProgramAlone();
        var change = clocks.stop(clockId, done, LegalEvent.at(at, end(deadline), evidence));
        if (change instanceof Change.Refused refused) {
            throw new IllegalStateException(
                    deadline.key() + " cannot be stopped: " + refused.reason().code());
        }
    }

    private static String end(HandOffDeadline deadline) {
        if (deadline.corrected() && deadline.part() == DeadlineKind.WORK && !deadline.isMet())
            return "hand-off-corrected";
        if (deadline.isMet()) return deadline.part() == DeadlineKind.ANSWER ? "hand-off-accepted" : "hand-off-done";
        return deadline.part() == DeadlineKind.ANSWER ? "hand-off-withdrawn" : "hand-off-returned";
    }
}
