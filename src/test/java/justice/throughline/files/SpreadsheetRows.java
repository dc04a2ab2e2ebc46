package justice.throughline.files;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import justice.throughline.testing.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row for every table that is offered as a file, with the worst that people outside can write into it. */
final class SpreadsheetRows {

    static final String FORMULA = "=HYPERLINK(\"http://example.org\";\"1\")";
    static final String LONG_NUMBER = "1234567890123456789";

    private final JdbcClient jdbc;
    private final Desk desk;

    SpreadsheetRows(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The import whose rejected rows are among them. */
    UUID write() {
        var caseId = aCase();
        task(caseId);
        desk.limit(caseId, "RUNNING", 3);
        limitOfADay(caseId);
        wait(caseId);
        handOff(caseId, "\t@SUM(1)", "+1-1");
        handOff(caseId, "POLICE", "PRISON");
        somebody();
        missing(caseId);
        broken(caseId);
        looked(caseId);
        return rejected();
    }

    private UUID aCase() {
        var id = desk.newCase("burglary");
        jdbc.sql("update casefile.case_file set crime_ref = :ref, location = :place, force = :force where id = :id")
                .param("ref", LONG_NUMBER + id.getMostSignificantBits() % 1000)
                .param("place", "  " + FORMULA)
                .param("force", "@SUM(1)")
                .param("id", id)
                .update();
        return id;
    }

    private void task(UUID caseId) {
        var key = desk.task(caseId, "investigation", "Task_Investigate", "police.investigation", "\t=1+1", 1);
        jdbc.sql("update journal.user_task set key = key + (1::bigint << 51) where key = ?")
                .param(key)
                .update();
    }

    private void limitOfADay(UUID caseId) {
        desk.limit(caseId, "PAUSED", 5);
        jdbc.sql("""
                update clocks.clock set due_date = :day, person = '-2+3', subject_kind = 'PERSON'
                where case_id = :caseId and state = 'PAUSED'""")
                .param("day", LocalDate.now(ZoneOffset.UTC).plusDays(5))
                .param("caseId", caseId)
                .update();
    }

    private void wait(UUID caseId) {
        var key = desk.nextKey();
        jdbc.sql("""
                insert into journal.element_instance (key, process_instance_key, root_key, case_id, process_id,
                    element_id, element_type, flow_scope_key, state, started_at, position)
                values (:key, :key, :key, :caseId, 'investigation', :step, 'USER_TASK', :key, 'ACTIVE', now(), :key)""")
                .param("key", key)
                .param("caseId", caseId.toString())
                .param("step", FORMULA)
                .update();
    }

    private void handOff(UUID caseId, String from, String to) {
        var id = desk.handOff(caseId);
        jdbc.sql("update handoffs.hand_off set from_agency = :from, state = 'REFUSED' where id = :id")
                .param("from", from)
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into handoffs.hand_off_event (hand_off_id, attempt, step, state, to_agency, owner_desk, actor, reasons,
                    at, party, proof_kind, proof_ref)
                select :id, 1, step, 'REFUSED', :to, 'police.charging', 'journey', reasons, now(), :to, 'ACT', 'x'
                from (values ('OFFER', '{}'::text[]), ('REFUSE', array['no-mg3'])) as events (step, reasons)""").param("id", id).param("to", to).update();
    }

    private void somebody() {
        jdbc.sql("""
                insert into access.staff (number, username, name, password_hash, disabled, created_at)
                select 'SPREAD-1', 'spread.1', '@SUM(1)', 'none', true, now()
                where not exists (select from access.staff where number = 'SPREAD-1')""").update();
    }

    private void missing(UUID caseId) {
        jdbc.sql("""
                insert into recovery.missing_record (kind, job_key, job_type, case_id, process_id, element_id, done_at, found_at,
                    state)
                values ('decision', :key, 'casefile.record-outcome', :caseId, 'investigation', :step, now(), now(), 'OPEN')""")
                .param("key", desk.nextKey())
                .param("caseId", caseId)
                .param("step", FORMULA)
                .update();
    }

    /** What is written in the audit stays. */
    private void looked(UUID caseId) {
        jdbc.sql(
                        "insert into access.audit (actor, action, what, case_id, outcome) values ('sheet', 'READ', ?, ?, 'DONE')")
                .params(FORMULA, caseId)
                .update();
    }

    private void broken(UUID caseId) {
        jdbc.sql("""
                insert into participation.broken_glass (case_id, staff, purpose, reason, began_at, ends_at, finding,
                    finding_note, found_by, found_at)
                values (?, 'sheet', 'COVER', ?, now() - interval '2 hours', now() - interval '1 hour', 'JUSTIFIED', ?, 'other',
                    now())""").params(caseId, FORMULA, LONG_NUMBER).update();
    }

    /** While records are missing every page says so. */
    void takeBack() {
        jdbc.sql("delete from participation.broken_glass where staff = 'sheet'").update();
        jdbc.sql("delete from recovery.missing_record where element_id = ?")
                .param(FORMULA)
                .update();
    }

    private UUID rejected() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into policeuk.file_import (id, state, submitted_by, bytes_total, rejected, submitted_at)
                values (:id, 'done', 'root', 1, 1, now())""").param("id", id).update();
        jdbc.sql("insert into policeuk.import_file values (:id, 0, :name, 'STREET', 1)")
                .param("id", id)
                .param("name", "=street.csv")
                .update();
        jdbc.sql("""
                insert into policeuk.rejected_row values (:id, 0, 2, 'STREET', 'MONTH', '2023-13',
                    array[:number, '2023-13', '@SUM(1)', '', '-0.479335', '52.252964', :formula, '', '', 'Burglary', '', ''])""")
                .param("id", id)
                .param("number", LONG_NUMBER)
                .param("formula", "  " + FORMULA)
                .update();
        return id;
    }
}
