package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import justice.throughline.testing.FormerDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the time when several modules kept their tables in one schema. */
class MovedTablesTest {

    private static final Map<String, String> MOVED = new TreeMap<>(Map.ofEntries(
            Map.entry("caseview.stage_cursor", "casefile.stage_cursor"),
            Map.entry("intake.journey_start", "journeystart.journey_start"),
            Map.entry("intake.file_import", "policeuk.file_import"),
            Map.entry("intake.import_file", "policeuk.import_file"),
            Map.entry("intake.rejected_row", "policeuk.rejected_row"),
            Map.entry("handoff.seen_signature", "partners.seen_signature"),
            Map.entry("handoff.inbox", "exchange.received"),
            Map.entry("handoff.outbox", "exchange.outbox"),
            Map.entry("handoff.statement", "exchange.statement"),
            Map.entry("handoff.balance", "reconciliation.balance"),
            Map.entry("handoff.incident", "reconciliation.incident"),
            Map.entry("handoff.nightly_check", "reconciliation.nightly_check"),
            Map.entry("handoff.hand_off", "handoffs.hand_off"),
            Map.entry("handoff.hand_off_event", "handoffs.hand_off_event"),
            Map.entry("handoff.artefact", "handoffs.artefact"),
            Map.entry("handoff.decision", "handoffs.decision"),
            Map.entry("handoff.document", "handoffs.document"),
            Map.entry("handoffclocks.duty", "handoffs.deadline")));

    private static final String ID = "00000000-0000-0000-0000-000000000001";

    private static FormerDatabase database;
    private static JdbcClient jdbc;
    private static Map<String, List<String>> before;

    @BeforeAll
    static void carryOver(@TempDir Path then) throws IOException {
        database = FormerDatabase.ofOneHistory(then);
        jdbc = database.jdbc();
        fill();
        before = new TreeMap<>();
        MOVED.forEach((table, now) -> before.put(now, rows(table)));
        database.bringUpToDate();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void shouldBeWithItsOwnerAsItWas() {
        assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        before.forEach((table, rows) -> assertThat(rows(table)).as(table).isEqualTo(rows));
        MOVED.keySet().forEach(table -> assertThat(jdbc.sql("select to_regclass(?)::text")
                        .param(table)
                        .query(String.class)
                        .optional())
                .as(table)
                .isEmpty());
    }

    @Test
    void shouldCountOn() {
        assertThat(jdbc.sql("""
                                insert into exchange.received (partner, id, type, body, received_at)
                                values ('CPS', 'm2', 'x', '{}', now()) returning seq""").query(Long.class).single()).isEqualTo(2);
        assertThat(jdbc.sql("""
                                insert into handoffs.hand_off_event (hand_off_id, attempt, at, step, state, to_agency,
                                    owner_desk, actor, party, proof_kind, proof_ref)
                                values (?::uuid, 1, now(), 'DELIVER', 'DELIVERED', 'CPS', 'cps.charging', 'x', 'CPS',
                                    'RECEIPT', 'x') returning id""").param(ID).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void shouldSayByKeysWhomItIsAbout() {
        assertThat(jdbc.sql("select person_key || ' ' || charge_key from clocks.clock")
                        .query(String.class)
                        .single())
                .isEqualTo(ID + ":A1 " + ID + ":A1:2");
        assertThat(jdbc.sql("select person_key || ' ' || jurisdiction from handoffs.hand_off")
                        .query(String.class)
                        .single())
                .isEqualTo(ID + ":A1 ENGLAND_AND_WALES");
    }

    @Test
    void shouldStillRefuseToChangeEvidence() {
        assertThatThrownBy(() -> jdbc.sql("update handoffs.hand_off_event set actor = 'somebody else'")
                        .update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("never change");
    }

    @Test
    void shouldStillTellToWhomAnOfferWent() {
        assertThat(jdbc.sql("select handoffs.offered_to(?)")
                        .param(ID + ":1")
                        .query(String.class)
                        .single())
                .isEqualTo("CPS");
    }

    /**
     * What was called a user name is called an actor now, imports are no longer of one copy of the application, and
     * hand-offs say whom they are about.
     */
    private static List<String> rows(String table) {
        return jdbc.sql("""
                        select (row - 'owner' - 'username' - 'person_key' - 'charge_key' - 'jurisdiction'
                            || jsonb_strip_nulls(jsonb_build_object('actor', row -> 'username')))::text
                        from (select to_jsonb(t) as row from\s""" + table + " t) as rows order by 1")
                .query(String.class)
                .list();
    }

    private static void fill() {
        jdbc.sql("""
                insert into caseview.stage_cursor values (1, 42);
                insert into intake.journey_start (case_id, crime_type, phase) values (:id, 'robbery', 'charging');
                insert into intake.file_import (id, owner, submitted_by, submitted_at, bytes_total)
                    values (:id, :id, 'desk', now(), 7);
                insert into intake.import_file values (:id, 0, 'a.csv', 'STREET', 7, 3);
                insert into intake.rejected_row values (:id, 0, 2, 'STREET', 'missing', 'month', '{}');
                insert into handoff.seen_signature (partner, jti) values ('CPS', 'j1');
                insert into handoff.inbox (partner, id, type, hand_off_id, body, received_at)
                    values ('CPS', 'm1', 'x', :id, '{}', now());
                insert into handoff.hand_off (id, case_id, from_agency, to_agency, effect_key, offered_at, kind, owner_party,
                        owner_desk, lawful_basis, state_since, payload)
                    values (:id, :id, 'POLICE', 'CPS', 'k', now(), 'H-13', 'POLICE', 'police.charging', 'x', now(),
                        '{"suspect": {"ref": "A1"}}');
                insert into clocks.clock (id, start_key, subject_kind, case_id, person, charge, kind, jurisdiction, rule,
                        rule_version, severity, legal_effect, owner_agency, started_at, learned_at, zone, state, points,
                        point_times, watched)
                    values (:id, 'k', 'CHARGE', :id, 'A1', '2', 'x', 'SCOTLAND', 'x', 'x', 'S1', 'x', 'x', now(), now(), 'x',
                        'MET', '{}', '{}', false);
                insert into handoff.hand_off_event (hand_off_id, attempt, at, step, state, to_agency, owner_desk, actor, party,
                        proof_kind, proof_ref)
                    values (:id, 1, now(), 'OFFER', 'OFFERED', 'CPS', 'police.charging', 'journey', 'POLICE', 'ACT', 'x');
                insert into handoff.artefact (hand_off_id, type, name, sha256, size, added_at)
                    values (:id, 'MG3', 'a', repeat('a', 64), 1, now());
                insert into handoff.document (hand_off_id, sha256, content, kept_at)
                    values (:id, repeat('a', 64), '\\x61', now());
                insert into handoff.decision (hand_off_id, attempt, username, task_key) values (:id, 1, 'desk', 5);
                insert into handoff.outbox (id, hand_off_id, attempt, type, case_id, partner, body, created_at)
                    values (:id, :id, 1, 'x', :id, 'CPS', '{}', now());
                insert into handoff.statement (partner, kind, day, received, accepted, refused, received_at, since)
                    values ('CPS', 'H-13', '2026-01-01', 1, 0, 0, now(), now());
                insert into handoff.incident (cause, partner, count, owner_desk, opened_at)
                    values ('silent', 'CPS', 1, 'police.charging', now());
                insert into handoff.nightly_check values ('2026-01-01', now(), 1, 0, 0);
                insert into handoffclocks.duty (hand_off_id, part, round, started_at) values (:id, 'ANSWER', 1, now())""".replace(":id", "'" + ID + "'")).update();
    }
}
