package justice.throughline;

import java.util.List;
import java.util.UUID;
import justice.throughline.testing.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of every list, told from those of other tests by a mark: each arrives by its number, and leaves. */
final class WorkedRows {

    private final String mark = "worked-" + UUID.randomUUID();
    private final UUID ofMany = UUID.randomUUID();
    private final Desk desk;
    private final JdbcClient jdbc;

    WorkedRows(Desk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    String mark() {
        return mark;
    }

    /** Of any mark. */
    void leaveNothing() {
        for (var table : List.of("journal.user_task", "journal.incident")) {
            jdbc.sql("delete from " + table + " where element_id like 'worked-%' or element_id = 'Task_Worked'")
                    .update();
        }
        jdbc.sql("delete from journal.process_instance where process_id = 'worked'")
                .update();
        jdbc.sql("delete from clocks.clock where owner_agency like 'worked-%'").update();
        jdbc.sql("delete from handoffs.hand_off where effect_key like 'worked-%'")
                .update();
        jdbc.sql("delete from arrivals.file where sha256 like 'worked-%'").update();
        for (var table : List.of("policeuk.rejected_row", "policeuk.import_file")) {
            jdbc.sql(
                            "delete from " + table
                                    + " where import_id in (select id from policeuk.file_import where submitted_by like 'worked-%')")
                    .update();
        }
        jdbc.sql("""
                delete from clocks.moved_end
                where recalculation_id in (select id from clocks.recalculation where asked_by like 'worked-%')""").update();
        jdbc.sql("delete from clocks.recalculation where asked_by like 'worked-%'")
                .update();
        jdbc.sql("delete from policeuk.file_import where submitted_by like 'worked-%'")
                .update();
        jdbc.sql("delete from recovery.missing_record where process_id = 'worked'")
                .update();
        jdbc.sql("delete from participation.broken_glass where staff like 'worked-%'")
                .update();
        jdbc.sql("delete from demo.replay where requested_by like 'worked-%'").update();
        jdbc.sql("update access.staff set disabled = true where username like 'worked-%'")
                .update();
    }

    String newCase(int number) {
        var id = desk.newCase(mark);
        jdbc.sql(
                        "update casefile.case_file set month = case when ? % 5 = 0 then null else date '2024-01-01' + ? * interval '1 month' end where id = ?")
                .params(number, number / 7, id)
                .update();
        return id.toString();
    }

    void closed(String id) {
        jdbc.sql("update casefile.case_file set stage = 'CLOSED' where id = ?")
                .param(UUID.fromString(id))
                .update();
    }

    String missing(int number) {
        var caseId = newCase(number);
        jdbc.sql("""
                        insert into recovery.missing_record (kind, job_key, job_type, case_id, process_id, element_id, done_at,
                            found_at, state)
                        select 'hand-off', coalesce(max(job_key), 0) + 1, 'worked', ?, 'worked', 'worked',
                            timestamptz '2026-01-01' + ? * interval '1 hour', now(), 'OPEN'
                        from recovery.missing_record""").params(UUID.fromString(caseId), number / 5).update();
        return caseId;
    }

    void madeAgain(String caseId) {
        jdbc.sql("update recovery.missing_record set state = 'MADE', settled_at = now() where case_id = ?")
                .param(UUID.fromString(caseId))
                .update();
    }

    String broken(int number) {
        var caseId = newCase(number);
        jdbc.sql("""
                insert into participation.broken_glass (case_id, staff, purpose, reason, began_at, ends_at)
                values (?, ?, 'COVER', 'worked', now() - interval '2 hours', now() - interval '1 hour')""").params(UUID.fromString(caseId), mark).update();
        return caseId;
    }

    void found(String caseId) {
        jdbc.sql("""
                update participation.broken_glass set finding = 'JUSTIFIED', finding_note = 'worked', found_by = 'somebody',
                    found_at = now()
                where case_id = ?""").param(UUID.fromString(caseId)).update();
    }

    /** Of several bands, some under a limit and some without a date. */
    String task(int number) {
        var caseId = UUID.fromString(newCase(number));
        if (number % 3 == 0)
            jdbc.sql("update casefile.case_file set origin = 'report' where id = ?")
                    .param(caseId)
                    .update();
        if (number % 4 == 0)
            jdbc.sql("update clocks.clock set owner_agency = ? where id = ?")
                    .params(mark, desk.limit(caseId, "RUNNING", number / 8))
                    .update();
        var key = desk.task(caseId, "worked", "Task_Worked", mark, null, number / 6);
        if (number % 7 == 0)
            jdbc.sql("update journal.user_task set due_at = null where key = ?")
                    .param(key)
                    .update();
        return Long.toString(key);
    }

    void completed(String key) {
        jdbc.sql("update journal.user_task set state = 'COMPLETED' where key = ?")
                .param(Long.valueOf(key))
                .update();
    }

    String clock(int number) {
        var id = desk.limit(desk.newCase("burglary"), number % 5 == 0 ? "PAUSED" : "RUNNING", number / 9);
        jdbc.sql(
                        "update clocks.clock set owner_agency = ?, severity = ?, due_at = date_trunc('day', due_at) where id = ?")
                .params(mark, "S" + (1 + number % 4), id)
                .update();
        return id.toString();
    }

    void over(String id) {
        jdbc.sql("update clocks.clock set state = 'VOID' where id = ?")
                .param(UUID.fromString(id))
                .update();
    }

    String handOff(int number) {
        var id = desk.handOff(desk.newCase("burglary"));
        jdbc.sql(
                        "update handoffs.hand_off set effect_key = ?, due_at = case when ? % 2 = 0 then date_trunc('day', offered_at) end where id = ?")
                .params(mark + number, number, id)
                .update();
        return id.toString();
    }

    void withdrawn(String id) {
        jdbc.sql("update handoffs.hand_off set kind = 'H-14' where id = ?")
                .param(UUID.fromString(id))
                .update();
    }

    String file(int number) {
        return jdbc.sql("""
                insert into arrivals.file (sender, format, name, sha256, size, received_by, received_at, state)
                values ('BY_HAND', 'police-uk', 'worked.csv', ?, 1, 'worked', now(), 'PARTLY')
                returning number""").param(mark + number).query(Long.class).single().toString();
    }

    void read(String number) {
        jdbc.sql("update arrivals.file set state = 'DONE' where number = ?")
                .param(Long.valueOf(number))
                .update();
    }

    String imported(int number) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into policeuk.file_import (id, state, submitted_by, submitted_at, bytes_total, ended_at) values (?, 'failed', ?, now(), 1, now())")
                .params(id, mark)
                .update();
        return id.toString();
    }

    void forgotten(String id) {
        jdbc.sql("delete from policeuk.file_import where id = ?")
                .param(UUID.fromString(id))
                .update();
    }

    /** The import whose rows are rejected, and the recalculation that moves limits. */
    UUID ofMany() {
        return ofMany;
    }

    /** By its line, of two files. */
    String rejected(int number) {
        jdbc.sql("""
                insert into policeuk.file_import (id, state, submitted_by, submitted_at, bytes_total, ended_at)
                values (:id, 'done', :mark, now(), 1, now()) on conflict do nothing""").param("id", ofMany).param("mark", mark).update();
        jdbc.sql("""
                insert into policeuk.import_file (import_id, position, name, kind, bytes)
                select ?, file, 'worked.csv', 'STREET', 1 from generate_series(0, 1) file on conflict do nothing""").param(ofMany).update();
        var line = 1_000_000 + number;
        jdbc.sql("""
                insert into policeuk.rejected_row (import_id, file, line, kind, reason, detail, fields)
                values (?, ?, ?, 'STREET', 'MONTH', 'then', '{}')""").params(ofMany, number % 2, line).update();
        return Integer.toString(line);
    }

    void taken(String line) {
        jdbc.sql("delete from policeuk.rejected_row where import_id = ? and line = ?")
                .params(ofMany, Long.valueOf(line))
                .update();
    }

    /** The new ends of several are the same. */
    String moved(int number) {
        jdbc.sql("""
                insert into clocks.recalculation (id, reason, asked_by, asked_at, state)
                values (?, 'worked', ?, now(), 'READY') on conflict do nothing""").params(ofMany, mark).update();
        var id = clock(number);
        jdbc.sql("""
                insert into clocks.moved_end (recalculation_id, clock_id, clock_version, from_due, to_due, from_law, to_law,
                    terms)
                values (?, ?, 0, now(), date_trunc('day', now()) + ? * interval '1 day', 'before', 'after', '{}')""").params(ofMany, UUID.fromString(id), number / 9).update();
        return id;
    }

    void staysAsItWas(String clock) {
        jdbc.sql("delete from clocks.moved_end where clock_id = ?")
                .param(UUID.fromString(clock))
                .update();
    }

    String stuck(int number) {
        var caseId = desk.newCase("burglary");
        var key = desk.nextKey();
        jdbc.sql("""
                insert into journal.process_instance (key, process_id, definition_key, version, root_key, case_id, state,
                    started_at, partition_id, position)
                values (:key, 'worked', 1, 1, :key, :case, 'ACTIVE', now(), 0, :key)""").param("key", key).param("case", caseId.toString()).update();
        jdbc.sql("""
                insert into journal.incident (key, process_instance_key, element_instance_key, element_id, case_id,
                    error_type, error_message, state, created_at, position)
                values (:key, :key, :key, 'worked-step', :case, 'JOB_NO_RETRIES', '', 'CREATED', now(), :key)""").param("key", key).param("case", caseId.toString()).update();
        return caseId.toString();
    }

    void goesOn(String caseId) {
        jdbc.sql("update journal.incident set state = 'RESOLVED' where case_id = ?")
                .param(caseId)
                .update();
    }

    /** Several have one name. */
    String hired(int number) {
        return jdbc.sql("""
                insert into access.staff (username, name, password_hash, created_at)
                values (? || '-' || gen_random_uuid(), 'Worked ' || ?, 'hash', now()) returning number""").params(mark, number / 8).query(String.class).single();
    }

    /** Nobody is ever deleted. */
    void dismissed(String number) {
        jdbc.sql("update access.staff set disabled = true where number = ?")
                .param(number)
                .update();
    }

    String replay(int number) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into demo.replay (id, requested, requested_by, state, started_at, ended_at) values (?, 1, ?, 'DONE', now(), now())")
                .params(id, mark)
                .update();
        return id.toString();
    }

    void dropped(String id) {
        jdbc.sql("delete from participation.broken_glass where staff like 'worked-%'")
                .update();
        jdbc.sql("delete from demo.replay where id = ?")
                .param(UUID.fromString(id))
                .update();
    }
}
