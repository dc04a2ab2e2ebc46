package justice.throughline.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.clocks.Powers;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people have completed, for the steps of the journey that follow it. */
@Service
@SqlForSets("what people completed is read beside the engine's journal, at every step of every journey")
public class Completions {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** So long nobody looks for an answer in the engine's record: as a rule it is just being written. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final EngineOutbox outbox;
    private final InHand inHand;
    private final Powers powers;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Completions(EngineOutbox outbox, InHand inHand, Powers powers, JdbcClient jdbc, InstantSource clock) {
        this.outbox = outbox;
        this.inHand = inHand;
        this.powers = powers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was completed last in the run of a journey to which this process belongs: the step that it takes now follows
     * from it. Tasks of other runs, as to tell somebody, lead to no step of it. The journal may have to be waited for a
     * moment: call it outside a transaction.
     */
    public Optional<Completion> ledTo(UUID caseId, long processInstance) {
        return Patience.await(LONGEST, () -> root(processInstance))
                .flatMap(root -> last("w.case_id = ? and t.root_key = ?", caseId, root));
    }

    private Optional<Long> root(long processInstance) {
        return jdbc.sql("select root_key from journal.process_instance where key = :key union all"
                        + " select root_key from journal.element_instance where process_instance_key = :key limit 1")
                .param("key", processInstance)
                .query(Long.class)
                .optional();
    }

    /** What was completed last in this one process. */
    public Optional<Completion> lastIn(long processInstance) {
        return lastIn(processInstance, Instant.EPOCH);
    }

    /** The same at this desk. */
    public Optional<Completion> lastIn(long processInstance, String desk) {
        return last("t.process_instance_key = ? and ? = any(t.candidate_groups)", processInstance, desk);
    }

    /** What was completed last in this one process, unless it was completed before this time. */
    Optional<Completion> lastIn(long processInstance, Instant since) {
        return last("t.process_instance_key = ? and w.at >= ?", processInstance, since.atOffset(ZoneOffset.UTC));
    }

    /** The same, of what was completed until this time. */
    Optional<Completion> lastIn(long processInstance, Instant since, Instant until) {
        return last(
                "t.process_instance_key = ? and w.at between ? and ?",
                processInstance,
                since.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC));
    }

    private Optional<Completion> last(String where, Object... values) {
        return jdbc.sql("select w.task_key, t.candidate_groups, w.actor"
                        + " from tasks.wish w join journal.user_task t on t.key = w.task_key"
                        + " where w.act = 'COMPLETE' and w.state = 'SETTLED' and " + where
                        + " order by w.settled_at desc, w.id limit 1")
                .params(values)
                .query((row, number) -> {
                    var desks =
                            List.of((String[]) row.getArray("candidate_groups").getArray());
                    var party = powers.partyOf(desks.getFirst());
                    return new Completion(row.getLong("task_key"), desks, party, row.getString("actor"));
                })
                .optional();
    }

    /** Whether somebody's completion of a task of this case is on its way to the engine. */
    public boolean isUnderWay(UUID caseId) {
        return !open(caseId).isEmpty();
    }

    /**
     * Waits a moment until what people completed in this case has had its effects: the engine goes on before they are
     * written, and a step that follows must not come before them. Call it outside a transaction.
     *
     * @throws IllegalStateException when they cannot be written now
     */
    public void await(UUID caseId) {
        inHand.await(caseId, MOMENT);
        if (Patience.await(MOMENT, () -> Optional.of(caseId).filter(of -> !isUnderWay(of)))
                .isPresent()) return;
        Patience.await(LONGEST, () -> {
            var open = open(caseId);
            if (!open.stream().allMatch(outbox::lookInRecord)) {
                throw new IllegalStateException(
                        "What follows from a completion in case " + caseId + " is not written yet");
            }
            return open.isEmpty() ? Optional.of(caseId) : Optional.empty();
        });
    }

    /** Those that are on their way, and not kept back now. In SQL: every step of every journey asks. */
    private List<String> open(UUID caseId) {
        return jdbc.sql("select id from tasks.wish where case_id = ? and act = 'COMPLETE' and state = 'WISHED'"
                        + " and (held_until is null or held_until <= ?)")
                .params(caseId, Times.toColumn(clock.instant()))
                .query(String.class)
                .list();
    }
}
