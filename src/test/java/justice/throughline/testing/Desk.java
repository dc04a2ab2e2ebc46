package justice.throughline.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases and user tasks as case file and journal would hold them. */
public final class Desk {

    private final AtomicLong keys = new AtomicLong(1_000);
    private final JdbcClient jdbc;

    public Desk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID newCase(String crimeType) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, stage, opened_at)
                values (?, ?, 'police-uk', 'Bedfordshire Police', ?, '2026-01-01', 'INVESTIGATION', now())""").params(id, id.toString(), crimeType).update();
        return id;
    }

    /** A limit of this case in this state that ends in so many days; its one event keeps no answer of the law. */
    public UUID limit(UUID caseId, String state, int endsInDays) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into clocks.clock (id, start_key, subject_kind, case_id, kind, jurisdiction, rule, rule_version,
                    severity, legal_effect, owner_agency, started_at, learned_at, due_at, zone, calendar,
                    calendar_version, state, points, point_times, watched)
                values (:id, 'desk:' || :id, 'CASE', :caseId, 'victim-told-not-investigated', 'ENGLAND_AND_WALES',
                    'V-01', '1', 'S3', 'CODE', 'police', now(), now(), now() + :days * interval '1 day', 'Europe/London',
                    'none', '1', :state, array['DUE'], array[now()], false)""")
                .param("id", id)
                .param("caseId", caseId)
                .param("days", endsInDays)
                .param("state", state)
                .update();
        limitChanged(id, "STARTED");
        return id;
    }

    /** Something that happened to a limit now. */
    public void limitChanged(UUID limit, String kind) {
        jdbc.sql("""
                insert into clocks.clock_event (clock_id, kind, happened_at, learned_at, recorded_at, legal_event, author,
                    party, proof_kind, proof_reference)
                values (?, ?, now(), now(), clock_timestamp(), 'test', 'desk', 'police', 'ACT', 'test')""").params(limit, kind).update();
    }

    public void forgetLimits() {
        jdbc.sql("delete from clocks.clock where start_key like 'desk:%'").update();
    }

    /** Leaves nothing later than now behind a test that had moved the clock, which other tests would take for the latest. */
    public void forgetTheFuture() {
        jdbc.sql("delete from reconciliation.nightly_check").update();
        jdbc.sql("delete from demo.replay where started_at > now()").update();
        jdbc.sql("update policeuk.file_import set submitted_at = now() where submitted_at > now()")
                .update();
    }

    /** An open Investigate task of this case, due in so many days. */
    public long investigate(UUID caseId, String desk, int dueInDays) {
        return task(caseId, "investigation", "Task_Investigate", desk, null, dueInDays);
    }

    /** The task's instance was started by hand and names something as its case that is none. */
    public void startedByHand(long taskKey) {
        jdbc.sql("update journal.user_task set case_id = 'by hand' where key = ?")
                .param(taskKey)
                .update();
    }

    public long task(
            UUID caseId, String process, String element, String desk, @Nullable String assignee, int dueInDays) {
        var key = nextKey();
        jdbc.sql("""
                insert into journal.user_task (key, process_instance_key, root_key, case_id, process_id, element_id,
                    element_instance_key, assignee, candidate_groups, candidate_users, due_at, priority, state,
                    created_at, definition_version, position)
                values (:key, :key, :key, :caseId, :process, :element, :key, :assignee, array[:desk], '{}', :due, 50,
                    'CREATED', now(), 1, :key)""")
                .param("key", key)
                .param("caseId", caseId.toString())
                .param("process", process)
                .param("element", element)
                .param("assignee", assignee)
                .param("desk", desk)
                .param("due", OffsetDateTime.ofInstant(Instant.now().plus(Duration.ofDays(dueInDays)), ZoneOffset.UTC))
                .update();
        return key;
    }

    /** The task is of the run in which this visit to a step is. */
    public void inRun(long task, long step) {
        jdbc.sql("update journal.user_task set process_instance_key = ?, root_key = ? where key = ?")
                .params(step, step, task)
                .update();
    }

    /** A key and position that no other row has; keys this small are of partition 0. */
    public long nextKey() {
        return keys.incrementAndGet();
    }

    /** A hand-off from the police to the prosecution, waiting for an answer. */
    public UUID handOff(UUID caseId) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into handoffs.hand_off (id, case_id, from_agency, to_agency, effect_key, kind, state, owner_party,
                    owner_desk, lawful_basis, offered_at, state_since, jurisdiction)
                values (:id, :caseId, 'POLICE', 'CPS', cast(:id as text), 'H-13', 'VALIDATED', 'POLICE',
                    'police.charging', 'law-enforcement', now(), now(), 'ENGLAND_AND_WALES')""").param("id", id).param("caseId", caseId).update();
        return id;
    }

    /** Somebody has completed the task, and the journal has not heard of it. */
    public void settle(long taskKey) {
        jdbc.sql("""
                insert into tasks.wish (id, task_key, case_id, element_id, act, actor, party, answers, seen, at, state,
                    settled_at, version)
                select gen_random_uuid(), key, case_id::uuid, element_id, 'COMPLETE', 'somebody', 'police', '{}', position, now(),
                    'SETTLED', now(), 0
                from journal.user_task where key = ?""").param(taskKey).update();
    }

    /** The journal hears that the task has ended: completed by this person, or cancelled where there is none. */
    public void ended(long taskKey, @Nullable String by) {
        var state = by == null ? "CANCELED" : "COMPLETED";
        jdbc.sql("update journal.user_task set state = ?, action = ?, ended_at = now() where key = ?")
                .params(state, by == null ? null : "completed-by:" + by, taskKey)
                .update();
        heard(taskKey, state, null);
    }

    /** The same, and what it keeps of it: these answers as JSON, or none as from before it kept them. */
    public void answered(long taskKey, String by, @Nullable String answers) {
        ended(taskKey, by);
        jdbc.sql("""
                update journal.user_task_event set action = 'completed-by:' || :by, answers = cast(:answers as jsonb)
                where task_key = :key and intent = 'COMPLETED'""")
                .param("by", by)
                .param("answers", answers)
                .param("key", taskKey)
                .update();
    }

    /** The journal hears that the task is in these hands, or in nobody's. */
    public void assigned(long taskKey, @Nullable String assignee) {
        heard(taskKey, "ASSIGNED", assignee);
    }

    private void heard(long taskKey, String intent, @Nullable String assignee) {
        var position = nextKey();
        jdbc.sql("update journal.user_task set position = ? where key = ?")
                .params(position, taskKey)
                .update();
        jdbc.sql("""
                insert into journal.user_task_event (partition_id, position, task_key, intent, assignee, at)
                values (0, :position, :key, :intent, :assignee, now())""")
                .param("position", position)
                .param("key", taskKey)
                .param("intent", intent)
                .param("assignee", assignee)
                .update();
    }

    /** A visit of a process of this case to a step. */
    public long step(UUID caseId, String process, String element) {
        var key = nextKey();
        jdbc.sql("""
                insert into journal.element_instance (key, process_instance_key, root_key, case_id, process_id, element_id,
                    element_type, flow_scope_key, state, started_at, position)
                values (:key, :key, :key, :caseId, :process, :element, 'SERVICE_TASK', :key, 'COMPLETED', now(), :key)""")
                .param("key", key)
                .param("caseId", caseId.toString())
                .param("process", process)
                .param("element", element)
                .update();
        return key;
    }

    /** A run of a process in this case, in this state of the journal, and what it knows. */
    public long run(UUID caseId, String process, String state, Map<String, String> variables) {
        var key = nextKey();
        jdbc.sql("""
                insert into journal.process_instance (key, process_id, definition_key, version, root_key, case_id, state,
                    started_at, partition_id, position)
                values (:key, :process, 1, 1, :key, :caseId, :state, clock_timestamp(), 0, :key)""")
                .param("key", key)
                .param("process", process)
                .param("caseId", caseId.toString())
                .param("state", state)
                .update();
        variables.forEach((name, value) -> variable(key, name, value));
        return key;
    }

    /** A run of a process knows this; that of a task here has the key of the task. */
    public void variable(long run, String name, String value) {
        jdbc.sql("""
                insert into journal.variable (process_instance_key, scope_key, name, value, updated_at, position)
                values (:key, :key, :name, to_jsonb(cast(:value as text)), now(), :key)""")
                .param("key", run)
                .param("name", name)
                .param("value", value)
                .update();
    }

    public int auditedReads(UUID caseId, String username) {
        return jdbc.sql("select count(*) from access.audit"
                        + " where case_id = ? and actor = ? and action = 'READ' and outcome = 'DONE'")
                .params(caseId, username)
                .query(Integer.class)
                .single();
    }
}
