package justice.throughline.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A limit of a case that ends with a day, of an agency of its own, with what hangs on it: the task that somebody gets when
 * it is near, and a hand-off that it dates.
 */
public final class LimitOfADay {

    private static final Duration LENGTH = Duration.ofDays(20);

    private final UUID id = UUID.randomUUID();
    private final String agency = "a" + id.toString().replace("-", "");
    private final JdbcClient jdbc;
    private final Deadline.Day end;
    private final UUID caseId;
    private final UUID handOff;
    private final long task;

    public LimitOfADay(LocalDate last, Desk desk, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.end = new Deadline.Day(last);
        caseId = desk.newCase("burglary");
        handOff = desk.handOff(caseId);
        jdbc.sql("update handoffs.hand_off set kind = 'H-42' where id = ?")
                .param(handOff)
                .update();
        task = desk.task(caseId, "clock-alert", "Task_ActOnLimit", "police.investigation", null, 1);
        keep();
        keepStart();
        jdbc.sql("update journal.user_task set due_at = ? where key = ?")
                .params(Times.toColumn(end.end()), task)
                .update();
        date(handOff);
    }

    public LocalDate last() {
        return end.last();
    }

    /** The first moment that is too late. */
    public Instant end() {
        return end.end();
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID handOff() {
        return handOff;
    }

    public String agency() {
        return agency;
    }

    /** An address with its keys in their places. */
    public String at(String address) {
        return address.replace("{case}", caseId.toString())
                .replace("{task}", String.valueOf(task))
                .replace("{clock}", id.toString())
                .replace("{agency}", agency)
                .replace("{handOff}", handOff.toString())
                .replace("{end}", end().toString())
                .replace("{before}", end().minusSeconds(1).toString());
    }

    /** From now on the limit ends at this moment. */
    public void endAt(Instant moment) {
        jdbc.sql("update clocks.clock set due_date = null, due_at = ? where id = ?")
                .params(Times.toColumn(moment), id)
                .update();
    }

    /** From now on this body answers for the limit. */
    public void belongTo(String owner) {
        jdbc.sql("update clocks.clock set owner_agency = ? where id = ?")
                .params(owner, id)
                .update();
    }

    /** This hand-off is due with the limit. */
    public void date(UUID handOffId) {
        jdbc.sql("""
                        update handoffs.hand_off set due_at = :end, due_date = :day, due_known = true, due_clock = :clock,
                            work_due_at = :end, work_due_date = :day
                        where id = :id""")
                .param("end", Times.toColumn(end()))
                .param("day", last())
                .param("clock", id)
                .param("id", handOffId)
                .update();
    }

    private void keep() {
        jdbc.sql("""
                        insert into clocks.clock (id, start_key, subject_kind, case_id, kind, jurisdiction, rule,
                            rule_version, severity, legal_effect, owner_agency, started_at, learned_at, due_at, due_date,
                            zone, calendar, calendar_version, state, points, point_times, next_wake, watched)
                        values (:id, 'desk:' || :id, 'CASE', :case, 'victim-told-not-investigated', 'ENGLAND_AND_WALES',
                            'V-01', '1', 'S1', 'CODE', :agency, :start, :start, :end, :day, 'Europe/London', 'none', '1',
                            'RUNNING', array['DUE'], array[cast(:end as timestamptz)], :end, false)""")
                .param("id", id)
                .param("case", caseId)
                .param("agency", agency)
                .param("start", Times.toColumn(end().minus(LENGTH)))
                .param("end", Times.toColumn(end()))
                .param("day", last())
                .update();
    }

    /** With what the law said, as it was kept before an end was one word. */
    private void keepStart() {
        jdbc.sql("""
                        insert into clocks.clock_event (clock_id, kind, happened_at, learned_at, recorded_at, legal_event,
                            author, party, proof_kind, proof_reference, data, terms)
                        values (:id, 'STARTED', :at, :at, :at, 'report', 'test', 'throughline', 'PROGRAM', 'test',
                            '{"kind": "x", "watched": false}',
                            cast(:terms as jsonb))""")
                .param("id", id)
                .param("at", Times.toColumn(end().minus(LENGTH)))
                .param("terms", """
                        {"kind": "victim-told-not-investigated", "rule": "V-01", "ruleVersion": "1", "severity": "S1",
                         "legalEffect": "CODE", "owner": "police", "warnPoints": [], "calendar": "none",
                         "calendarVersion": "1", "pauses": [], "extensions": [], "citation": "test",
                         "certainty": "CHOSEN", "derivation": [],
                         "due": {"at": "%s", "legalDate": "%s", "zone": "Europe/London"}}""".formatted(end(), last()))
                .update();
    }
}
