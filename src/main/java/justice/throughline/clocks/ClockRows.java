package justice.throughline.clocks;

import java.time.Instant;
import java.util.Optional;
import justice.throughline.shared.Times;
import justice.throughline.shared.When;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the folded rows. A row is written only over the version it was made from. */
@Repository
class ClockRows {

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when it is not new: a key starts one clock. */
    Optional<ClockLine> insert(ClockRow row, String startKey) {
        return columns("""
                        insert into clocks.clock (id, start_key, subject_kind, case_id, person, charge, reference, kind,
                            jurisdiction, rule, rule_version, severity, legal_effect, owner_agency, started_at, learned_at,
                            due_at, due_date, otherwise_due_at, otherwise_due_date, zone, calendar, calendar_version,
                            state, points, point_times, next_wake, watched)
                        values (:id, :startKey, :subjectKind, :caseId, :person, :charge, :reference, :kind,
                            :jurisdiction, :rule, :ruleVersion, :severity, :legalEffect, :owner, :started, :learned,
                            :dueAt, :dueDate, :otherwise, :otherwiseDate, :zone, :calendar, :calendarVersion,
                            :state, :points, cast(:times as timestamptz[]), :nextWake, :watched)
                        on conflict (start_key) do nothing
                        returning *
                        """, row)
                .param("startKey", startKey)
                .query(ClockLines::line)
                .optional();
    }

    /** Empty when somebody has changed the clock since this version. */
    Optional<ClockLine> update(ClockRow row, int version) {
        return columns("""
                        update clocks.clock set rule = :rule, rule_version = :ruleVersion, severity = :severity,
                            legal_effect = :legalEffect, owner_agency = :owner, started_at = :started,
                            learned_at = :learned, due_at = :dueAt, due_date = :dueDate, otherwise_due_at = :otherwise,
                            otherwise_due_date = :otherwiseDate,
                            zone = :zone, calendar = :calendar, calendar_version = :calendarVersion, state = :state,
                            points = :points, point_times = cast(:times as timestamptz[]), next_wake = :nextWake,
                            version = version + 1
                        where id = :id and version = :version
                        returning *
                        """, row)
                .param("version", version)
                .query(ClockLines::line)
                .optional();
    }

    private JdbcClient.StatementSpec columns(String sql, ClockRow row) {
        return law(jdbc.sql(sql), row)
                .param("id", row.id())
                .param("subjectKind", row.folded().subject().kind().name())
                .param("caseId", row.folded().subject().caseId())
                .param("person", row.folded().subject().person())
                .param("charge", row.folded().subject().charge())
                .param("reference", row.folded().subject().reference())
                .param("kind", row.folded().kind())
                .param("jurisdiction", row.folded().jurisdiction().name())
                .param("started", Times.toColumn(row.folded().start()))
                .param("learned", Times.toColumn(row.folded().learnedAt()))
                .param("state", row.state().name())
                .param("points", row.points().stream().map(Fired::point).toArray(String[]::new))
                .param(
                        "times",
                        row.points().stream()
                                .map(Fired::at)
                                .map(Instant::toString)
                                .toArray(String[]::new))
                .param("nextWake", Times.toColumn(row.nextWake()))
                .param("watched", row.folded().watched());
    }

    private static JdbcClient.StatementSpec law(JdbcClient.StatementSpec sql, ClockRow row) {
        var limit = row.terms().limit();
        var otherwise = row.terms().otherwise();
        return sql.param("rule", limit.rule())
                .param("ruleVersion", limit.ruleVersion())
                .param("severity", limit.severity().name())
                .param("legalEffect", limit.legalEffect().name())
                .param("owner", limit.owner())
                .param("dueAt", Times.toColumn(limit.due().end()))
                .param("dueDate", limit.due().lastDay())
                .param("otherwise", otherwise == null ? null : Times.toColumn(otherwise.end()))
                .param("otherwiseDate", otherwise == null ? null : otherwise.lastDay())
                .param("zone", When.BRITISH.getId())
                .param("calendar", limit.calendar())
                .param("calendarVersion", limit.calendarVersion());
    }
}
