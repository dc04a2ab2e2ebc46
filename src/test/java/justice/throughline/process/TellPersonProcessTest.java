package justice.throughline.process;

import static justice.throughline.access.People.INVESTIGATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.notify.Duty;
import justice.throughline.notify.NoticeState;
import justice.throughline.notify.Notices;
import justice.throughline.notify.Said;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.tasks.TaskVariables;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is told by a step of a journey: somebody records who was reached, how and when. */
@ThroughlineTest
class TellPersonProcessTest {

    private static final String TASK = "Task_TellPerson";

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private Notices notices;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TaskVariables variables;

    @Autowired
    private EngineOutbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CamundaClient client;

    private UUID caseId;
    private ProcessRun run;

    @BeforeEach
    void report() {
        caseId = cases.open("burglary");
        run = new ProcessRun(caseId, ProcessInstanceSelectors.byProcessId("tell-person"), client);
        files.register(caseId);
    }

    @Test
    void shouldBeOverWhenSomebodyRecordsWhoWasTold() {
        var task = run.await(TASK);
        assertThat(task.getCandidateGroups()).containsExactly("police.investigation");
        assertThat(duty().state()).isEqualTo(NoticeState.OPEN);
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        answer(
                task.getUserTaskKey(),
                Map.of("toldWho", "parent-or-guardian", "toldHow", "phone", "toldAt", at.toString()));

        await().untilAsserted(() -> assertThat(duty().state()).isEqualTo(NoticeState.TOLD));
        assertThat(duty().toldAt()).isEqualTo(at);
        assertThat(duty().said().getLast())
                .extracting(Said::what, Said::saidBy, Said::party, Said::who, Said::how, Said::proof)
                .containsExactly(
                        "TOLD",
                        INVESTIGATOR.number(),
                        "POLICE",
                        "parent-or-guardian",
                        "phone",
                        Proof.task(task.getUserTaskKey()));
        run.verify().isCompleted().hasCompletedElements("EndEvent_AnswerRecorded");
    }

    @Test
    void shouldStayOpenAndComeAgainWhenNobodyWasReached() {
        var task = run.await(TASK);
        var first = task.getUserTaskKey();

        answer(first, Map.of("toldWho", "not-reached"));

        await().untilAsserted(
                        () -> assertThat(duty().said()).extracting(Said::what).contains("NOT_REACHED"));
        assertThat(duty().state()).isEqualTo(NoticeState.OPEN);
        assertThat(jdbc.sql("select ask_at > now() + interval '23 hours' from notify.notice where case_id = ?")
                        .param(caseId)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("update notify.notice set ask_at = now() where case_id = ?")
                .param(caseId)
                .update();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(run.await(TASK).getUserTaskKey()).isNotEqualTo(first));
        assertThat(run.await(TASK).getDueDate())
                .as("the person has waited since then")
                .isEqualTo(task.getDueDate());
    }

    @Test
    void shouldAskForAllThatAPersonIsToBeToldAtOnce() {
        var key = run.await(TASK).getUserTaskKey();
        files.recordOutcome(caseId, "unable-to-prosecute", "told-" + caseId);
        await().untilAsserted(() -> assertThat(jdbc.sql(
                                "select count(*) from notify.notice where case_id = ? and ask_at is null and state = 'OPEN'")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2));
        assertThat(jdbc.sql(
                                "select count(*) from engine.outbox where name = 'tell-person.raised' and key like ? || '%'")
                        .param(caseId.toString())
                        .query(Integer.class)
                        .single())
                .isOne();

        answer(
                key,
                Map.of(
                        "toldWho",
                        "person",
                        "toldHow",
                        "letter",
                        "toldAt",
                        Instant.now().toString()));

        await().untilAsserted(() -> assertThat(notices.ofCase(caseId))
                .hasSize(2)
                .extracting(Duty::state)
                .containsOnly(NoticeState.TOLD));
    }

    @Test
    void shouldRefuseATimeAtWhichNobodyCanHaveBeenTold() {
        var key = run.await(TASK).getUserTaskKey();
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        var lastYear = Instant.now().minus(Duration.ofDays(365)).toString();

        for (var wrong : new Object[][] {
            {Map.of("toldWho", "person"), "toldHow"},
            {Map.of("toldWho", "person", "toldHow", "phone"), "toldAt"},
            {Map.of("toldWho", "person", "toldHow", "phone", "toldAt", tomorrow), "toldAt"},
            {Map.of("toldWho", "person", "toldHow", "phone", "toldAt", lastYear), "toldAt"},
            {Map.of("toldWho", "not-reached", "toldHow", "phone"), "toldHow"},
            {Map.of("toldWho", "not-reached", "toldAt", lastYear), "toldAt"}
        }) {
            assertThatThrownBy(() -> answer(key, (Map<?, ?>) wrong[0]))
                    .isInstanceOfSatisfying(InvalidFormException.class, refused -> {
                        assertThat(refused.errors()).containsKey((String) wrong[1]);
                        assertThat(refused.anchors())
                                .as("where it is mended")
                                .containsKey(wrong[1].equals("toldAt") ? "toldAt-day" : (String) wrong[1]);
                    });
        }
        assertThat(duty().state()).isEqualTo(NoticeState.OPEN);
    }

    @Test
    void shouldGoAwayWhenItIsSettledElsewhere() {
        run.await(TASK);

        outbox.keep(Command.message("tell-person.settled", caseId + ":victim-1:police", Map.of()));

        run.verify().isCompleted().hasCompletedElements("EndEvent_DutySettled");
    }

    private Duty duty() {
        return notices.ofCase(caseId).getFirst();
    }

    @SuppressWarnings("unchecked")
    private void answer(long key, Map<?, ?> answers) {
        await("the journal").ignoreExceptions().until(() -> desk.find(key).key() == key);
        await("what its process knows")
                .until(() -> variables.of(desk.find(key), "tellingAgency").isPresent());
        desk.complete(key, INVESTIGATOR, (Map<String, ?>) answers);
    }
}
