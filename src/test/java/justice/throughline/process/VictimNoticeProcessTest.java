package justice.throughline.process;

import static justice.throughline.access.People.INVESTIGATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.clocks.ClockLine;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.ClockState;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.clocks.StartClock;
import justice.throughline.clocks.Subject;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.notify.NoticeState;
import justice.throughline.notify.Notices;
import justice.throughline.notify.Said;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.tasks.TaskVariables;
import justice.throughline.testing.AtDesk;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.Ledger;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.ProcessRuns;
import justice.throughline.testing.Spoken;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The victim must be told of the charge within five working days; the clock calls people until it is stopped. */
@ThroughlineTest
class VictimNoticeProcessTest {

    private static final Staff SUPERVISOR =
            new Staff("sam", "Sam", Set.of("police.supervision"), Set.of(Role.CASEWORKER));

    private static final Instant CHARGED = Instant.parse("2026-12-21T15:00:00Z");

    @Autowired
    private CaseFiles files;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockReads reads;

    @Autowired
    private Notices notices;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private AtDesk atDesk;

    @Autowired
    private TaskVariables variables;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CamundaClient client;

    private ProcessRun alert;
    private ClockLine clock;

    @BeforeEach
    void charge() {
        ledger.begin();
        UUID caseId = cases.open("burglary");
        alert = new ProcessRun(caseId, ProcessInstanceSelectors.byProcessId("clock-alert"), client);
        ledger.setTime(CHARGED);
        files.register(caseId);
        files.recordOutcome(caseId, "charged", "charge-1");
        clock = ledger.live(caseId, "victim-told-charge");
    }

    @AfterEach
    void setRealTime() {
        ledger.setRealTime();
    }

    @Test
    void shouldLeaveOutChristmasAndCallASupervisorOnceTheEndIsNear() {
        // Monday 21 December: 22, 23, 24, then 29 (25 and 28 are bank holidays), 30
        assertThat(clock.due().lastDay()).isEqualTo("2026-12-30");

        ledger.setTime(Instant.parse("2026-12-30T10:00:00Z"));
        assertThat(alert.await("Task_ActOnLimit").getCandidateGroups()).containsExactly("police.supervision");
    }

    @Test
    void shouldTakeTheWordOfWhoeverActsOnALimitThatNoOtherRecordShows() {
        clocks.stop(clock.id(), false, LegalEvent.at(ledger.now(), "no-longer-needed", Spoken.by("test")))
                .orRefuse();
        var other = cases.open("burglary");
        var called = new ProcessRun(other, ProcessInstanceSelectors.byProcessId("clock-alert"), client);
        var arrested = clocks.start(new StartClock(
                other + ":arrest",
                Subject.ofPerson(other, "victim-1"),
                "victim-told-arrest",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("victimCategory", "standard"),
                LegalEvent.at(ledger.now(), "arrest", Spoken.by("imran")),
                false));
        ledger.setTime(arrested.due().end().minusSeconds(60));

        var key = atDesk.complete(called, "Task_ActOnLimit", SUPERVISOR, Map.of("limitAnswer", "done"));

        ledger.await(arrested.id(), ClockState.MET);
        assertThat(reads.detail(arrested.id())
                        .orElseThrow()
                        .events()
                        .getLast()
                        .act()
                        .evidence())
                .isEqualTo(new Evidence(SUPERVISOR.number(), "police", Proof.task(key)));
        called.verify().isCompleted().hasCompletedElements("EndEvent_LimitMet");
    }

    @Test
    void shouldNotTakeItForDoneUntilSomebodyRecordsWhoWasTold() {
        ledger.setTime(Instant.parse("2026-12-30T10:00:00Z"));
        var key = alert.await("Task_ActOnLimit").getUserTaskKey();
        Awaitility.await("the journal")
                .ignoreExceptions()
                .until(() -> variables.of(desk.find(key), "clockId").isPresent());

        assertThatThrownBy(() -> desk.complete(key, SUPERVISOR, Map.of("limitAnswer", "done")))
                .isInstanceOfSatisfying(InvalidFormException.class, refused -> assertThat(refused.errors())
                        .containsKey("limitAnswer"));

        assertThat(ledger.find(clock.id()).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void shouldCallAgainWhenTheLimitPassesAndStandDownWhenItIsStopped() {
        ledger.setTime(Instant.parse("2026-12-30T10:00:00Z"));
        var first = alert.await("Task_ActOnLimit");
        ledger.setTime(Instant.parse("2026-12-31T00:00:01Z"));
        ledger.await(clock.id(), ClockState.BREACHED);
        alert.verify().hasCompletedElements("BoundaryEvent_RaisedAgain");
        var second = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> alert.await("Task_ActOnLimit"), task -> !task.getUserTaskKey()
                        .equals(first.getUserTaskKey()));
        assertThat(second.getCandidateGroups()).containsExactly("police.supervision");

        clocks.stop(clock.id(), false, LegalEvent.at(ledger.now(), "no-longer-needed", Spoken.by("test")))
                .orRefuse();

        alert.verify().isCompleted().hasCompletedElements("EndEvent_LimitSettled");
        assertThat(ledger.find(clock.id()).state()).isEqualTo(ClockState.ENDED);
    }

    @Test
    void shouldKeepTheClockRunningWhileItIsInHand() {
        ledger.setTime(Instant.parse("2026-12-30T10:00:00Z"));
        alert.complete("Task_ActOnLimit", Map.of("limitAnswer", "in-hand"));

        alert.verify().isCompleted().hasCompletedElements("EndEvent_InHand");
        assertThat(ledger.find(clock.id()).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void shouldStopWhenTheVictimIsTold() {
        var key = alert.await("Task_TellPerson").getUserTaskKey();
        assertThat(ledger.find(clock.id()).state()).isEqualTo(ClockState.RUNNING);

        Awaitility.await("the journal")
                .ignoreExceptions()
                .until(() -> desk.find(key).key() == key);
        desk.complete(
                key,
                INVESTIGATOR,
                Map.of(
                        "toldWho",
                        "person",
                        "toldHow",
                        "phone",
                        "toldAt",
                        ledger.now().toString()));

        ledger.await(clock.id(), ClockState.MET);
        assertThat(notices.ofCase(clock.subject().caseId())).allSatisfy(duty -> {
            assertThat(duty.state()).isEqualTo(NoticeState.TOLD);
            assertThat(duty.said().getLast())
                    .extracting(Said::saidBy, Said::party, Said::proof)
                    .containsExactly(INVESTIGATOR.number(), "POLICE", Proof.task(key));
        });
    }

    @Test
    void shouldTellAtOnceThatAClockIsOverAlready() {
        clocks.stop(clock.id(), false, LegalEvent.at(ledger.now(), "no-longer-needed", Spoken.by("test")))
                .orRefuse();

        var watch = runs.phase(
                "clock-watch", "burglary", Map.of("clockId", clock.id().toString()));

        watch.verify().isCompleted().hasCompletedElements("EndEvent_OverBefore").hasVariable("clockResult", "ended");
    }
}
