package justice.throughline.closing;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reasons that people gave for closing a case with something open, by duty. */
@Repository
@Transactional
class Reasons {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Reasons(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the key of the duty. */
    Map<String, String> of(UUID caseId) {
        var reasons = new HashMap<String, String>();
        jdbc.sql("select kind || ':' || duty_id as duty, reason from closing.reason where case_id = ?")
                .param(caseId)
                .query((row, number) -> reasons.put(row.getString("duty"), row.getString("reason")))
                .list();
        return reasons;
    }

    /** Those with which the case was closed, of the duties of this owner. */
    List<ReasonGiven> closedWith(UUID caseId, OpenDuties owner) {
        return jdbc.sql("""
                select duty_id, reason, given_by, given_at, task_key from closing.reason
                where case_id = ? and kind = ? and task_key is not null order by given_at, duty_id""")
                .params(caseId, owner.kind())
                .query((row, number) -> new ReasonGiven(
                        owner.kind(),
                        owner.address(caseId, row.getString("duty_id")),
                        row.getString("reason"),
                        row.getString("given_by"),
                        row.getTimestamp("given_at").toInstant(),
                        row.getLong("task_key")))
                .list();
    }

    /** The last reason given for a duty stands. */
    void give(UUID caseId, OpenDuty duty, String reason, String by) {
        jdbc.sql("""
                insert into closing.reason (case_id, kind, duty_id, reason, given_by, given_at)
                values (:caseId, :kind, :id, :reason, :by, :now)
                on conflict (case_id, kind, duty_id) do update
                set reason = excluded.reason, given_by = excluded.given_by, given_at = excluded.given_at""")
                .param("caseId", caseId)
                .param("kind", duty.kind())
                .param("id", duty.id())
                .param("reason", reason)
                .param("by", by)
                .param("now", Times.toColumn(clock.instant()))
                .update();
    }

    /** What stood when the case was closed, for good. */
    void close(UUID caseId, OpenDuty duty, long task) {
        jdbc.sql("update closing.reason set task_key = ? where case_id = ? and kind = ? and duty_id = ?")
                .params(task, caseId, duty.kind(), duty.id())
                .update();
    }
}
