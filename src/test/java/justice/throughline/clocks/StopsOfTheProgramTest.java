package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import justice.throughline.testing.FormerDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks that the program had stopped, though nobody had said so, are marked, and run again where the case is open. */
class StopsOfTheProgramTest {

    private static FormerDatabase database;
    private static JdbcClient jdbc;

    private static UUID open;
    private static UUID closed;
    private static UUID byAPerson;
    private static UUID byAReceiver;

    @BeforeAll
    static void migrate(@TempDir Path before) throws IOException {
        database = new FormerDatabase(before);
        jdbc = database.jdbc();
        open = stopped("COURT", "journey");
        closed = stopped("CLOSED", "journey");
        byAPerson = stopped("CLOSED", "imran");
        byAReceiver = accepted();
        database.bringUpToDate();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void shouldSayOfEachEventWhoIsKnownToHaveSaidIt() {
        assertThat(evidence(open))
                .containsExactly(
                        "STARTED throughline PROGRAM", "STOPPED throughline PROGRAM", "DISOWNED throughline PROGRAM");
        assertThat(evidence(closed)).containsExactly("STARTED throughline PROGRAM", "STOPPED throughline PROGRAM");
        assertThat(evidence(byAPerson)).containsExactly("STARTED throughline PROGRAM", "STOPPED police ACT");
        assertThat(evidence(byAReceiver)).containsExactly("STARTED throughline PROGRAM", "STOPPED forensic MESSAGE");
    }

    @Test
    void shouldMarkWhatNobodySaidOfAClosedCaseAndRunAgainInAnOpenOne() {
        assertThat(stands(open)).isEqualTo("RUNNING false");
        assertThat(stands(closed)).isEqualTo("MET true");
        assertThat(stands(byAPerson)).isEqualTo("MET false");
        assertThat(stands(byAReceiver)).isEqualTo("MET false");
    }

    @Test
    void shouldAskSomebodyToTellWhoeverNobodyHasTold() {
        assertThat(jdbc.sql("select c.id from notify.notice n join clocks.clock c on c.case_id = n.case_id"
                                + " and c.person = n.recipient where n.state = 'OPEN' and n.outcome = 'charged'"
                                + " and n.ask_at is not null")
                        .query(UUID.class)
                        .list())
                .containsExactly(open);
    }

    private static List<String> evidence(UUID clock) {
        return jdbc.sql("select kind || ' ' || party || ' ' || proof_kind from clocks.clock_event where clock_id = ?"
                        + " order by seq")
                .param(clock)
                .query(String.class)
                .list();
    }

    private static String stands(UUID clock) {
        return jdbc.sql("select state || ' ' || said_by_program from clocks.clock where id = ?")
                .param(clock)
                .query(String.class)
                .single();
    }

    private static UUID stopped(String stage, String author) {
        var id = clock(newCase(stage), "PERSON", null, "victim-told-charge");
        event(id, "STARTED", "journey", "charge", "{}");
        event(id, "STOPPED", author, "victim-told", "{\"needed\": true}");
        return id;
    }

    /** A partner's system has accepted it, and a step of the journey stopped the clock. */
    private static UUID accepted() {
        var handOff = UUID.randomUUID();
        var caseId = newCase("COURT");
        jdbc.sql("""
                insert into handoff.hand_off (id, case_id, from_agency, to_agency, effect_key, kind, state, owner_party,
                    owner_desk, lawful_basis, offered_at, state_since, accepted_at)
                values (:id, :caseId, 'POLICE', 'FORENSIC', cast(:id as text), 'H-12', 'ACCEPTED', 'FORENSIC',
                    'forensic.intake', 'statutory-duty', now(), now(), now())
                """).param("id", handOff).param("caseId", caseId).update();
        jdbc.sql("""
                insert into handoff.hand_off_event (hand_off_id, attempt, at, step, state, to_agency, owner_desk, actor,
                    evidence)
                values (?, 1, now(), 'ACCEPT', 'ACCEPTED', 'FORENSIC', 'forensic.intake', 'partner:FORENSIC',
                    '{"messageId": "m-1"}')
                """).param(handOff).update();
        var id = clock(caseId, "HAND_OFF", handOff.toString(), "hand-off-answer");
        event(id, "STARTED", "journey", "hand-off-offered", "{}");
        event(id, "STOPPED", "journey", "hand-off-accepted", "{\"needed\": true}");
        return id;
    }

    private static UUID newCase(String stage) {
        var caseId = UUID.randomUUID();
        jdbc.sql("""
                insert into casefile.case_file (id, crime_ref, origin, force, crime_type, stage, opened_at)
                values (?, ?, 'police-uk', 'Bedfordshire Police', 'robbery', ?, now())
                """).params(caseId, caseId.toString(), stage).update();
        return caseId;
    }

    private static UUID clock(UUID caseId, String subject, @Nullable String reference, String kind) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into clocks.clock (id, start_key, subject_kind, case_id, person, reference, kind, jurisdiction, rule,
                    rule_version, severity, legal_effect, owner_agency, started_at, learned_at, due_at, zone, state,
                    points, point_times, watched)
                values (:id, cast(:id as text), :subject, :caseId, 'victim-1', :reference, :kind, 'ENGLAND_AND_WALES',
                    'V-04', '1', 'S2', 'NONE', 'police', now(), now(), now() + interval '5 days', 'Europe/London', 'MET',
                    '{DUE}', array[now() + interval '5 days'], false)
                """)
                .param("id", id)
                .param("caseId", caseId)
                .param("subject", subject)
                .param("reference", reference)
                .param("kind", kind)
                .update();
        return id;
    }

    private static void event(UUID clock, String kind, String author, String legalEvent, String data) {
        jdbc.sql("""
                insert into clocks.clock_event (clock_id, kind, happened_at, learned_at, recorded_at, legal_event, author,
                    data)
                values (?, ?, now(), now(), now(), ?, ?, cast(? as jsonb))
                """).params(clock, kind, legalEvent, author, data).update();
    }
}
