package justice.throughline.handoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import justice.throughline.testing.FormerDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program had said for receivers, before that was forbidden, is marked and taken back where the case is open. */
class StepsOfTheProgramTest {

    private static final String BEFORE = "handoff.hand_off_event";
    private static final String NOW = "handoffs.hand_off_event";

    private static FormerDatabase database;
    private static JdbcClient jdbc;

    private static UUID open;
    private static UUID closed;
    private static UUID decided;
    private static UUID byAPerson;
    private static UUID refused;
    private static UUID takenBack;

    @BeforeAll
    static void migrate(@TempDir Path before) throws IOException {
        database = new FormerDatabase(before);
        jdbc = database.jdbc();
        open = handOff("COURT", "ACCEPTED", "DELIVER VALIDATE ACCEPT", "desk", "{}");
        closed = handOff("CLOSED", "ACCEPTED", "DELIVER VALIDATE ACCEPT", "desk", "{}");
        decided = handOff("CHARGING", "DONE", "DELIVER ACCEPT", "callum", "{\"task\": \"12\"}");
        event(BEFORE, decided, "FINISH", "DONE", "journey", "{}");
        byAPerson = handOff("COURT", "ACCEPTED", "DELIVER ACCEPT", "callum", "{}");
        refused = handOff("COURT", "REFUSED", "DELIVER REFUSE", "sol", "{}");
        takenBack = handOff("COURT", "WITHDRAWN", "DELIVER WITHDRAW", "journey", "{}");
        database.bringUpToDate();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void shouldMarkWhatTheProgramHadSaid() {
        assertThat(proofs(open))
                .containsExactly(
                        "OFFER PROGRAM", "DELIVER LIST", "VALIDATE PROGRAM", "ACCEPT PROGRAM", "CORRECT PROGRAM");
        assertThat(proofs(closed))
                .containsExactly("OFFER PROGRAM", "DELIVER LIST", "VALIDATE PROGRAM", "ACCEPT PROGRAM");
        assertThat(proofs(decided))
                .containsExactly("OFFER PROGRAM", "DELIVER TASK", "ACCEPT TASK", "FINISH PROGRAM", "CORRECT PROGRAM");
        assertThat(proofs(byAPerson)).containsExactly("OFFER PROGRAM", "DELIVER ACT", "ACCEPT ACT");
    }

    @Test
    void shouldKeepWhatItPutOnAListAsSaidForItselfAndForWhomItWasKeptBefore() {
        assertThat(jdbc.sql("""
                        select party || ' ' || (evidence ->> 'keptAsSaidFor') from handoffs.hand_off_event
                        where proof_kind = 'LIST'
                        """).query(String.class).list()).hasSize(2).containsOnly("throughline DEFENCE");
    }

    @Test
    void shouldTakeItBackWhereTheCaseIsOpen() {
        assertThat(stands(open)).isEqualTo("DELIVERED CPS cps.charging");
        assertThat(stands(decided)).isEqualTo("ACCEPTED DEFENCE defence.solicitor");
        assertThat(stands(closed)).isEqualTo("ACCEPTED DEFENCE defence.solicitor");
        assertThat(stands(byAPerson)).isEqualTo("ACCEPTED DEFENCE defence.solicitor");
    }

    @Test
    void shouldLetTheTimeToAnswerRunAgainFromItsOldStart() {
        assertThat(jdbc.sql("""
                        select part || ' ' || corrected || ' ' || (ended_at is null) || ' '
                            || (started_at = (select offered_at from handoffs.hand_off where id = hand_off_id))
                        from handoffs.deadline where hand_off_id = ? order by part, corrected
                        """).param(open).query(String.class).list())
                .containsExactly("ANSWER false false true", "ANSWER true true true", "WORK true false true");
    }

    @Test
    void shouldStillBalance() {
        assertThat(jdbc.sql(
                                "select sum(sent - accepted - refused - withdrawn - unproven - open)::int from reconciliation.balance")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("""
                        select concat_ws(' ', sum(accepted), sum(refused), sum(withdrawn), sum(unproven), sum(open))
                        from reconciliation.balance""").query(String.class).single()).isEqualTo("2 1 1 1 1");
    }

    @Test
    void shouldGiveTheSenderATaskForWhatCameBack() {
        assertThat(jdbc.sql("select key || ' ' || (variables ->> 'senderDesk') from engine.outbox where name = ?")
                        .param(HandOffMessages.REFUSED)
                        .query(String.class)
                        .list())
                .containsExactly(refused + ":1 cps.charging");
    }

    @Test
    void shouldRefuseFurtherStepsWithoutProof() {
        assertThatThrownBy(() -> event(NOW, open, "ACCEPT", "ACCEPTED", "desk", "{}"))
                .as("with nothing of who said it")
                .isInstanceOf(DataIntegrityViolationException.class);
        for (var step : Step.values()) {
            if (step == Step.OFFER || step == Step.WITHDRAW || step == Step.CORRECT) continue;
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into handoffs.hand_off_event (hand_off_id, attempt, at, step, state, to_agency,
                                owner_desk, actor, party, proof_kind, proof_ref)
                            values (?, 1, now(), ?, 'DELIVERED', 'DEFENCE', 'x', 'journey', 'DEFENCE', 'PROGRAM', 'x')
                            """).params(open, step.name()).update())
                    .as(step.name())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static UUID handOff(String stage, String state, String steps, String actor, String evidence) {
        var id = UUID.randomUUID();
        var caseId = UUID.randomUUID();
        var taken = State.valueOf(state).ownedByReceiver();
        jdbc.sql("""
                insert into casefile.case_file (id, crime_ref, origin, force, crime_type, stage, opened_at)
                values (?, ?, 'police-uk', 'Bedfordshire Police', 'robbery', ?, now())
                """).params(caseId, caseId.toString(), stage).update();
        jdbc.sql("""
                insert into handoff.hand_off (id, case_id, from_agency, to_agency, effect_key, kind, state, owner_party,
                    owner_desk, lawful_basis, offered_at, state_since, accepted_at)
                values (?, ?, 'CPS', 'DEFENCE', ?, 'H-18', ?, ?, ?, 'statutory-duty', now(), now(),
                    now())
                """)
                .params(id, caseId, "test:" + id, state, taken ? "DEFENCE" : "CPS", owner(state))
                .update();
        jdbc.sql("""
                insert into handoffclocks.duty (hand_off_id, part, round, started_at, ended_at, met)
                select id, 'ANSWER', 1, offered_at, offered_at, true from handoff.hand_off where id = :id
                union all
                select id, 'WORK', 1, offered_at, null, null from handoff.hand_off where id = :id
                """).param("id", id).update();
        event(BEFORE, id, "OFFER", "OFFERED", "journey", "{}");
        for (var step : steps.split(" "))
            event(BEFORE, id, step, Step.valueOf(step).target().name(), actor, evidence);
        return id;
    }

    private static String owner(String state) {
        return State.valueOf(state).ownedByReceiver() ? "defence.solicitor" : "cps.charging";
    }

    private static void event(String table, UUID id, String step, String state, String actor, String evidence) {
        jdbc.sql("""
                insert into %s (hand_off_id, attempt, at, step, state, to_agency, owner_desk, actor,
                    evidence)
                values (?, 1, now(), ?, ?, 'DEFENCE', ?, ?, cast(? as jsonb))
                """.formatted(table))
                .params(id, step, state, owner(state), actor, evidence)
                .update();
    }

    private static List<String> proofs(UUID id) {
        return jdbc.sql(
                        "select step || ' ' || proof_kind from handoffs.hand_off_event where hand_off_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    private static String stands(UUID id) {
        return jdbc.sql("select state || ' ' || owner_party || ' ' || owner_desk from handoffs.hand_off where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
