package justice.throughline.clocks;

import java.time.InstantSource;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works recalculations through, a batch in a transaction, so that a restart goes on where it stopped. */
@Component
class RecalculationWork {

    private static final Logger LOG = LoggerFactory.getLogger(RecalculationWork.class);
    private static final int BATCH = 100;

    private final RecalculationJobs jobs;
    private final ClockMoves moves;
    private final ClockRows clocks;
    private final ClockEvents events;
    private final Law law;
    private final Ledger ledger;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    RecalculationWork(
            RecalculationJobs jobs,
            ClockMoves moves,
            ClockRows clocks,
            ClockEvents events,
            Law law,
            Ledger ledger,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.moves = moves;
        this.clocks = clocks;
        this.events = events;
        this.law = law;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${throughline.clocks.recalculation-tick:1s}")
    void work() {
        while (Boolean.TRUE.equals(transaction.execute(status -> batch()))) {
            LOG.debug("A batch of clocks is worked out anew");
        }
    }

    /** @return false when there is nothing to do */
    private boolean batch() {
        var job = jobs.next();
        job.ifPresent(each -> {
            if (each.state() == Recalculation.State.PREPARING) prepare(each);
            else apply(each);
        });
        return job.isPresent();
    }

    private void prepare(RecalculationJob job) {
        var lines = clocks.after(job.cursor(), Limit.of(BATCH));
        lines.forEach(line -> compare(job, line));
        if (lines.isEmpty()) job.ready();
        else job.lookedAt(lines.getLast().id(), lines.size());
    }

    private void compare(RecalculationJob job, ClockLine line) {
        try {
            var terms = law.terms(Fold.of(events.of(line.id())));
            if (!terms.limit().due().equals(line.due())) moves.save(new ClockMove(job.id(), line, terms));
        } catch (Refusal refusal) {
            LOG.warn("Clock {} cannot be worked out anew: {}", line.id(), refusal.code());
        }
    }

    private void apply(RecalculationJob job) {
        var open = moves.open(job.id(), Limit.of(BATCH));
        open.forEach(move -> apply(job, move));
        if (open.isEmpty()) job.applied();
    }

    private void apply(RecalculationJob job, ClockMove move) {
        var now = clock.instant();
        var proof = new Proof(Proof.Kind.RECALCULATION, job.id().toString());
        var evidence = new Evidence(job.decidedBy(), Evidence.PROGRAM, proof);
        var act = new LegalEvent(now, now, "law-changed", null, evidence, job.reason());
        var event = ClockEvent.record(move.clock(), EventKind.RECALCULATED, act, now, EventData.NONE);
        var moved = ledger.recalculate(event, move.clockVersion(), move.terms());
        move.end(moved ? ClockMove.Result.MOVED : ClockMove.Result.CHANGED_SINCE);
    }
}
