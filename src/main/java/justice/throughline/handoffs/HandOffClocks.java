package justice.throughline.handoffs;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import justice.throughline.clocks.Change;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.shared.Backoff;
import justice.throughline.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts and stops clocks as the duties say, each once whatever happens: a key starts one clock, and a clock that is over
 * stays so. Dying in between only means that a duty is looked at again.
 */
@Component
class HandOffClocks {

    private static final Logger LOG = LoggerFactory.getLogger(HandOffClocks.class);
    private static final int AT_ONCE = 50;
    private static final int LONGEST_DOUBLING = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Duties duties;
    private final Questions questions;
    private final Clocks clocks;
    private final StepsSaid said;
    private final Dues dues;
    private final TransactionTemplate transaction;
    private final Backoff backoff = new Backoff();

    HandOffClocks(
            Duties duties,
            Questions questions,
            Clocks clocks,
            StepsSaid said,
            Dues dues,
            TransactionTemplate transaction) {
        this.duties = duties;
        this.questions = questions;
        this.clocks = clocks;
        this.said = said;
        this.dues = dues;
        this.transaction = transaction;
    }

    /** Leaves the engine alone for a while when it does not answer. */
    @Scheduled(fixedDelayString = "${throughline.handoffs.clocks-tick:500ms}")
    void work() {
        List<Duty> some;
        do {
            if (backoff.goesOn()) return;
            some = duties.takeUp(AT_ONCE);
            some.forEach(this::look);
        } while (some.size() == AT_ONCE);
    }

    private void look(Duty duty) {
        if (backoff.goesOn()) {
            duties.again(duty, EngineUnavailableException.REST);
            return;
        }
        try {
            follow(duty);
        } catch (EngineUnavailableException e) {
            backoff.begin(EngineUnavailableException.REST);
            LOG.info("The clocks of hand-offs wait: {}", e.getMessage());
            duties.again(duty, EngineUnavailableException.REST);
        } catch (RuntimeException e) {
            LOG.warn("{} is looked at again", duty.key(), e);
            duties.again(duty, FIRST_PAUSE.multipliedBy(1L << Math.min(duty.tries(), LONGEST_DOUBLING)));
        }
    }

    private void follow(Duty duty) {
        var clockId = duty.clockId();
        try {
            // together, so that nobody is warned of a limit that was kept
            transaction.executeWithoutResult(status -> {
                if (clockId == null) {
                    start(duty);
                } else {
                    stopIfEnded(duty, clockId);
                    duties.settle(duty, clockId, null);
                }
            });
        } catch (Refusal none) {
            LOG.debug("{} has no limit: {}", duty.key(), none.code());
            transaction.executeWithoutResult(status -> {
                dues.tell(duty, ClockedDue.NONE);
                duties.settle(duty, null, none.code());
            });
        }
    }

    private void start(Duty duty) {
        var line = clocks.start(questions.clock(duty));
        stopIfEnded(duty, line.id());
        dues.tell(duty, new ClockedDue(line.due(), line.id()));
        duties.settle(duty, line.id(), null);
    }

    /** Clocks of two machines may differ by a moment, so it does not end before it began; what has not happened yet waits. */
    private void stopIfEnded(Duty duty, UUID clockId) {
        var ended = duty.endedAt();
        if (ended == null) return;
        var at = ended.isBefore(duty.startedAt()) ? duty.startedAt() : ended;
        var evidence = said.end(duty, ended);
        var done = duty.isMet() && !evidence.proof().isProgramAlone();
        var change = clocks.stop(clockId, done, LegalEvent.at(at, end(duty), evidence));
        if (change instanceof Change.Refused refused) {
            throw new IllegalStateException(
                    duty.key() + " cannot be stopped: " + refused.reason().code());
        }
    }

    private static String end(Duty duty) {
        if (duty.corrected() && duty.part() == Part.WORK && !duty.isMet()) return "hand-off-corrected";
        if (duty.isMet()) return duty.part() == Part.ANSWER ? "hand-off-accepted" : "hand-off-done";
        return duty.part() == Part.ANSWER ? "hand-off-withdrawn" : "hand-off-returned";
    }
}
