package justice.throughline.clocks;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.limits.Limit;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works recalculations through, a batch in a transaction, so that a restart goes on where it stopped. */
@Component
class RecalculationWork {

    private static final Logger LOG = LoggerFactory.getLogger(RecalculationWork.class);
    private static final int BATCH = 100;

    private record Job(UUID id, Recalculation.State state, UUID cursorId, String decidedBy, String reason) {}

    private record Move(UUID clockId, int clockVersion, String terms) {}

    private final JdbcClient jdbc;
    private final ClockReads reads;
    private final ClockEvents events;
    private final Law law;
    private final Ledger ledger;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    RecalculationWork(
            JdbcClient jdbc,
            ClockReads reads,
            ClockEvents events,
            Law law,
            Ledger ledger,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.events = events;
        this.law = law;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${throughline.clocks.recalculation-tick:1s}")
    void work() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> batch()))) {
                LOG.debug("A batch of clocks is worked out anew");
            }
        } catch (EngineUnavailableException away) {
            LOG.warn("Recalculation waits for the engine: {}", away.getMessage());
        }
    }

    /** @return false when there is nothing to do */
    private boolean batch() {
        var job = next();
        job.ifPresent(each -> {
            if (each.state() == Recalculation.State.PREPARING) prepare(each);
            else apply(each);
        });
        return job.isPresent();
    }

    private Optional<Job> next() {
        return jdbc.sql("""
                        select id, state, cursor_id, coalesce(decided_by, asked_by) as decided_by, reason
                        from clocks.recalculation where state in ('PREPARING', 'APPLYING')
                        order by asked_at limit 1 for update skip locked""").query(Job.class).optional();
    }

    private void prepare(Job job) {
        var ids = jdbc.sql("""
                        select id from clocks.clock
                        where id > :cursor and state in ('RUNNING', 'PAUSED', 'EXTENDED') order by id limit :batch""")
                .param("cursor", job.cursorId())
                .param("batch", BATCH)
                .query(UUID.class)
                .list();
        ids.forEach(id -> compare(job, reads.find(id).orElseThrow()));
        if (ids.isEmpty()) {
            end(job, Recalculation.State.READY);
        } else {
            jdbc.sql("update clocks.recalculation set cursor_id = ?, looked_at = looked_at + ? where id = ?")
                    .params(List.of(ids.getLast(), ids.size(), job.id()))
                    .update();
        }
    }

    private void compare(Job job, ClockLine line) {
        try {
            var terms = law.terms(Fold.of(events.of(line.id())));
            var limit = terms.limit();
            if (!limit.due().equals(line.due())) keep(job, line, terms, limit);
        } catch (Refusal refusal) {
            LOG.warn("Clock {} cannot be worked out anew: {}", line.id(), refusal.code());
        }
    }

    private void keep(Job job, ClockLine line, Terms terms, Limit limit) {
        jdbc.sql("""
                        insert into clocks.moved_end (recalculation_id, clock_id, clock_version, from_due, from_date,
                            to_due, to_date, from_law, to_law, terms)
                        values (:id, :clock, :version, :fromDue, :fromDate, :toDue, :toDate, :fromLaw, :toLaw,
                            cast(:terms as jsonb))""")
                .param("id", job.id())
                .param("clock", line.id())
                .param("version", line.version())
                .param("fromDue", Times.toColumn(line.due().end()))
                .param("fromDate", line.due().lastDay())
                .param("toDue", Times.toColumn(limit.due().end()))
                .param("toDate", limit.due().lastDay())
                .param("fromLaw", source(line.rule(), line.ruleVersion(), line.calendar(), line.calendarVersion()))
                .param("toLaw", source(limit.rule(), limit.ruleVersion(), limit.calendar(), limit.calendarVersion()))
                .param("terms", Json.write(terms))
                .update();
    }

    private void apply(Job job) {
        var moves = jdbc.sql("""
                        select clock_id, clock_version, terms::text as terms from clocks.moved_end
                        where recalculation_id = ? and result is null order by clock_id limit ?""").params(job.id(), BATCH).query(Move.class).list();
        moves.forEach(move -> move(job, move));
        if (moves.isEmpty()) end(job, Recalculation.State.APPLIED);
    }

    private void move(Job job, Move move) {
        var now = clock.instant();
        var proof = new Proof(Proof.Kind.RECALCULATION, job.id().toString());
        var evidence = new Evidence(job.decidedBy(), Evidence.PROGRAM, proof);
        var act = new LegalEvent(now, now, "law-changed", null, evidence, job.reason());
        var event = ClockEvent.record(move.clockId(), EventKind.RECALCULATED, act, now, EventData.NONE);
        var moved = ledger.recalculate(event, move.clockVersion(), Json.read(move.terms(), Terms.class));
        jdbc.sql("update clocks.moved_end set result = ? where recalculation_id = ? and clock_id = ?")
                .params(moved ? "MOVED" : "CHANGED_SINCE", job.id(), move.clockId())
                .update();
    }

    private void end(Job job, Recalculation.State state) {
        jdbc.sql("update clocks.recalculation set state = ? where id = ?")
                .params(state.name(), job.id())
                .update();
    }

    private static String source(String rule, String version, String calendar, String calendarVersion) {
        return "%s %s, %s %s".formatted(rule, version, calendar, calendarVersion);
    }
}
