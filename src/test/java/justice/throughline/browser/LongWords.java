package justice.throughline.browser;

import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people and systems outside may write, 3,000 letters of it without a blank, in every row that a page shows. */
final class LongWords {

    static final String WORD = "W".repeat(3_000);

    private final JdbcClient jdbc;

    LongWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes them over a case that has a task, a clock and a hand-off; an address for each page of one of these. */
    Map<String, String> over(UUID caseId, UUID clock) {
        overCase(caseId);
        overHandOff(caseId);
        var handOff = one("select id from handoffs.hand_off where case_id = ?", caseId);
        var addresses = new LinkedHashMap<String, String>();
        var task = one("select key from journal.user_task where case_id = ?::text", caseId);
        addresses.put("/tasks/{key}", "/tasks/" + task);
        addresses.put("/tasks/{key}/acts", "/tasks/" + task + "/acts");
        addresses.put("/cases/{caseId}", "/cases/" + caseId);
        addresses.put("/cases/{caseId}/occurrences/{occurrence}", "/cases/" + caseId + "/occurrences/NEW_EVIDENCE");
        addresses.put(
                "/cases/{caseId}/hearings/{number}",
                "/cases/" + caseId + "/hearings/" + one("select id from casefile.hearing where case_id = ?", caseId));
        addresses.put(
                "/cases/{caseId}/hearings/{number}/result",
                addresses.get("/cases/{caseId}/hearings/{number}") + "/result");
        addresses.put("/clocks/{id}", "/clocks/" + clock);
        addresses.put("/clocks/recalculations/{id}", "/clocks/recalculations/" + recalculation(clock));
        addresses.put("/imports/{id}", "/imports/" + failedImport());
        addresses.put("/handoffs/{id}", "/handoffs/" + handOff);
        addresses.put("/handoffs/{id}/sheet", "/handoffs/" + handOff + "/sheet");
        addresses.put("/handoffs/failed/{ref}", "/handoffs/failed/out:" + failedMessage(handOff, caseId));
        addresses.put("/files/{number}", "/files/" + refusedFile());
        addresses.put("/tasks/bulk/{id}", "/tasks/bulk/" + bulk());
        addresses.put("/models/forms/{id}", "/models/forms/investigate");
        incident(caseId);
        return addresses;
    }

    private void overCase(UUID caseId) {
        jdbc.sql("""
                update casefile.case_file set crime_ref = id || :word, location = :word, lsoa_name = :word, force = :word
                where id = :id""").param("word", WORD).param("id", caseId).update();
        jdbc.sql("""
                insert into casefile.participant (case_id, person_key, role, reference, held_by)
                values (:id, :id || ':word-1', 'DEFENDANT', :word, :word)""").param("id", caseId).param("word", WORD).update();
        jdbc.sql("""
                insert into casefile.charge (case_id, person_key, charge_ref, charge_key, defendant, sequence, offence_code, wording, committed_from)
                values (:id, :id || ':word-1', '1', :id || ':word-1:1', :word, 1, :word, :word, '2026-01-01')""").param("id", caseId).param("word", WORD).update();
        jdbc.sql("""
                insert into casefile.hearing (case_id, day, court, room, type, court_reference, source, state)
                values (:id, '2026-12-01', :word, :word, :word, :word, 'police-case', 'LISTED')""").param("id", caseId).param("word", WORD).update();
        jdbc.sql("""
                insert into casefile.hearing_event (hearing_id, what, day, said_by, party, said_at, proof_kind,
                    proof_reference)
                select id, 'LISTED', day, :word, 'POLICE', now(), 'FILE', :word from casefile.hearing
                where case_id = :id""").param("id", caseId).param("word", WORD).update();
    }

    private void overHandOff(UUID caseId) {
        jdbc.sql("""
                update handoffs.hand_off set payload = jsonb_build_object(:word, :word), classification = :word
                where case_id = :id""").param("id", caseId).param("word", WORD).update();
        jdbc.sql("""
                insert into handoffs.artefact (hand_off_id, type, name, sha256, size, added_at)
                select id, 'MG3', :word, repeat('a', 64), 1, now() from handoffs.hand_off where case_id = :id""").param("id", caseId).param("word", WORD).update();
        jdbc.sql("""
                insert into handoffs.hand_off_event (hand_off_id, attempt, step, state, to_agency, owner_desk, actor, note,
                    evidence, at, party, proof_kind, proof_ref)
                select id, 1, 'DELIVER', 'DELIVERED', to_agency, owner_desk, :word, :word, jsonb_build_object(:word, :word),
                    now(), to_agency, 'ACT', :word
                from handoffs.hand_off where case_id = :id""").param("id", caseId).param("word", WORD).update();
    }

    private UUID recalculation(UUID clock) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into clocks.recalculation (id, reason, asked_by, asked_at, state)
                values (:id, :word, :word, now(), 'READY')""").param("id", id).param("word", WORD).update();
        jdbc.sql("""
                insert into clocks.moved_end (recalculation_id, clock_id, clock_version, from_due, to_due, from_law, to_law,
                    terms)
                select :id, id, version, due_at, due_at, :word, :word, '{}' from clocks.clock where id = :clock""").param("id", id).param("clock", clock).param("word", WORD).update();
        return id;
    }

    private UUID bulk() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into bulk.bulk (id, actor, at, goes_out_at, gone_out_at, chosen, version)
                values (:id, :word, now(), now() + interval '5 minutes', now() + interval '6 minutes', 1, 0)""").param("id", id).param("word", WORD).update();
        jdbc.sql("""
                insert into bulk.item (bulk_id, task_key, answers, state, left_because, goes_out_at)
                values (:id, 1, '{}', 'LEFT', 'task-over', now())""").param("id", id).update();
        return id;
    }

    private UUID failedImport() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into policeuk.file_import (id, state, submitted_by, bytes_total, rejected, failure,
                    failure_detail, submitted_at)
                values (:id, 'failed', :word, 1, 1, 'UNREADABLE', :word, now())""").param("id", id).param("word", WORD).update();
        jdbc.sql("insert into policeuk.import_file values (?, 0, ?, 'STREET', 1)")
                .params(id, WORD)
                .update();
        jdbc.sql("""
                insert into policeuk.rejected_row values (:id, 0, 2, 'STREET', 'CRIME_ID', :word, array_fill(:word, array[12]))""").param("id", id).param("word", WORD).update();
        return id;
    }

    private UUID failedMessage(Object handOff, UUID caseId) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into exchange.outbox (id, hand_off_id, attempt, type, case_id, partner, body, state, trouble,
                    created_at)
                values (:id, :handOff, 1, :word, :caseId, :word, '{"' || :word || '":"' || :word || '"}', 'QUARANTINED',
                    'refused:' || :word, now())""")
                .param("id", id)
                .param("handOff", handOff)
                .param("caseId", caseId)
                .param("word", WORD)
                .update();
        return id;
    }

    private Object refusedFile() {
        jdbc.sql("""
                insert into arrivals.file (sender, state, format, name, sha256, size, received_by, received_at, findings)
                values ('x' || gen_random_uuid(), 'REFUSED', 'police-case', :word, repeat('b', 64), 1, :word, now(), jsonb_build_array(jsonb_build_object('kind', 'VIOLATION', 'line', 1, 'place', :word, 'code', :word,
                        'args', jsonb_build_array(:word))))""").param("word", WORD.substring(0, 2_000)).update();
        return jdbc.sql("select max(number) from arrivals.file")
                .query(Long.class)
                .single();
    }

    private void incident(UUID caseId) {
        jdbc.sql("""
                insert into journal.incident (key, process_instance_key, element_instance_key, element_id, case_id, error_type,
                    error_message, state, created_at, position)
                select 1, key, 1, :word, case_id, :word, :word, 'CREATED', now(), 1
                from journal.process_instance where case_id = :id limit 1""").param("id", caseId.toString()).param("word", WORD).update();
    }

    private Object one(String sql, UUID caseId) {
        return await("what the journal hears of " + caseId)
                .until(() -> jdbc.sql(sql + " limit 1").param(caseId).query().listOfRows(), rows -> !rows.isEmpty())
                .getFirst()
                .values()
                .iterator()
                .next();
    }
}
