package justice.throughline.testing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens cases for tests, and tells what the workers have left about them in the database. */
public final class CaseRecords {

    private final JdbcClient jdbc;

    CaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A crime that was reported a moment ago; its victim, where it has one, is known. */
    public UUID open(String crimeType) {
        UUID id = UUID.randomUUID();
        open(id, crimeType);
        return id;
    }

    /** The same, with a hearing before a court, which so takes part in it. */
    public UUID atCourt(String crimeType) {
        var id = open(crimeType);
        jdbc.sql("""
                insert into casefile.hearing (case_id, day, court, source, state)
                values (?, '2030-01-01', 'Luton', 'TASK', 'LISTED')""").param(id).update();
        return id;
    }

    public void open(UUID id, String crimeType) {
        jdbc.sql("""
                        insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, stage, opened_at)
                        values (?, ?, 'report', 'Bedfordshire Police', ?, '2026-01-01', 'REPORTING', now())
                        """).params(id, id.toString(), crimeType).update();
        jdbc.sql("""
                        insert into casefile.participant (case_id, person_key, role, reference, held_by)
                        select :id, :id || ':victim-1', 'VICTIM', 'victim-1', 'Bedfordshire Police' from casefile.crime_type
                        where code = :type and has_victim
                        """).param("id", id).param("type", crimeType).update();
    }

    public boolean isRegistered(UUID caseId) {
        return jdbc.sql("select registered_at is not null from casefile.case_file where id = ?")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    public boolean isClosed(UUID caseId) {
        return jdbc.sql("select closed_at is not null and stage = 'CLOSED' from casefile.case_file where id = ?")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    /** Codes in the order in which the journey recorded them. */
    public List<String> outcomes(UUID caseId) {
        return jdbc.sql("select outcome from casefile.outcome_event where case_id = ? order by at")
                .param(caseId)
                .query(String.class)
                .list();
    }

    /** Kind of each notice, and the outcome that it tells. */
    public List<String> notices(UUID caseId) {
        return jdbc.sql("select concat_ws(' ', kind, outcome) from notify.notice where case_id = ? order by 1")
                .param(caseId)
                .query(String.class)
                .list();
    }

    /** What staff changed in the case, each as who and what. */
    public List<String> changes(UUID caseId) {
        return jdbc.sql("""
                        select actor || ' ' || what from access.audit
                        where case_id = ? and action = 'WRITE' order by 1""").param(caseId).query(String.class).list();
    }

    /** How many messages of this name the engine took for the case. */
    public int messages(UUID caseId, String name) {
        return jdbc.sql("select count(*) from journal.message where correlation_key = ? and name = ?")
                .params(caseId.toString(), name)
                .query(Integer.class)
                .single();
    }

    /** How the hand-offs of this kind stand. */
    public List<String> handOffStates(UUID caseId, String kind) {
        return jdbc.sql("select state from handoffs.hand_off where case_id = ? and kind = ? order by offered_at")
                .params(caseId, kind)
                .query(String.class)
                .list();
    }

    /** Each hand-off as from and to. */
    public List<String> handOffs(UUID caseId) {
        return jdbc.sql("select from_agency || ' ' || to_agency from handoffs.hand_off where case_id = ? order by 1")
                .param(caseId)
                .query(String.class)
                .list();
    }
}
