package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.devruntime.partners.Misbehaviour;
import justice.throughline.devruntime.partners.PartnerSimulator;
import justice.throughline.engine.Command;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.handoffs.Artefact;
import justice.throughline.handoffs.HandOff;
import justice.throughline.handoffs.HandOffEvent;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.State;
import justice.throughline.handoffs.Step;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.ProcessRuns;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Police to prosecution, who work here, and police to court, which has a system of its own. */
@ThroughlineTest
class AcceptanceProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TRIAGE = "Task_TriageWork";
    private static final String REPAIR = "Task_RepairWork";
    private static final String DECIDE = "Task_MakeChargingDecision";
    private static final Map<String, Object> ACCEPTED = Map.of("receiverAnswer", "accepted");
    private static final Map<String, Object> NO_SCHEDULE = Map.of("receiverAnswer", "no-disclosure-schedule");
    private static final Map<String, Object> REPAIRED = Map.of("workRepaired", true);

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private EngineOutbox outbox;

    @Autowired
    private PartnerSimulator simulator;

    @Autowired
    private CamundaProcessTestContext context;

    @AfterEach
    void behaveAgain() {
        simulator.behave(Misbehaviour.NONE);
        simulator.revive();
    }

    @Test
    void shouldBeAcceptedAtOnceByADeskHere() {
        var run = runs.phase("charging", "robbery");
        assertThat(run.await(TRIAGE).getCandidateGroups()).containsExactly("cps.charging");

        run.complete(TRIAGE, ACCEPTED);
        run.await(DECIDE);

        assertThat(only(run).state()).isEqualTo(State.ACCEPTED);
        run.verify().hasCompletedElements("Task_HandToProsecution", "CallActivity_AwaitAcceptance");
    }

    @Test
    void shouldBeAcceptedAtOnceByASystem() {
        var run = runs.phase("court", "burglary");

        run.await("Task_ListHearing");

        run.verify().hasCompletedElements("Task_HandToCourt", "CallActivity_AwaitAcceptance");
        assertThat(steps(run, "H-16")).contains(Step.OFFER, Step.DELIVER, Step.ACCEPT);
    }

    @Test
    void shouldComeBackWithItsReasonBeRepairedAndBeAccepted() {
        var run = runs.phase("charging", "robbery");
        run.complete(TRIAGE, NO_SCHEDULE);

        assertThat(run.await(REPAIR).getCandidateGroups()).containsExactly("police.charging");
        var refused = only(run);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(handoffs.events(refused.id()).getLast())
                .satisfies(event -> assertThat(event.reasons()).containsExactly("no-disclosure-schedule"))
                .satisfies(event -> assertThat(event.note()).isEqualTo("Disclosure schedule missing"));
        handoffs.attach(refused.id(), Artefact.of("MG6C", "schedule.pdf", new byte[] {1}));
        run.complete(REPAIR, REPAIRED);
        run.complete(TRIAGE, ACCEPTED);

        run.await(DECIDE);
        assertThat(only(run)).returns(State.ACCEPTED, HandOff::state).returns(2, HandOff::attempt);
        assertThat(handoffs.detail(refused.id()).artefacts())
                .extracting(Artefact::type)
                .containsExactly("MG6C");
    }

    @Test
    void shouldComeBackFromASystemBeRepairedAndBeAccepted() {
        simulator.behave(new Misbehaviour(0, 0, 0, 0, 0, 0, 0, 1, Duration.ZERO));
        var run = runs.phase("court", "burglary");

        run.complete(REPAIR, REPAIRED);

        run.await("Task_ListHearing");
        assertThat(handOff(run, "H-16").attempt()).isEqualTo(2);
    }

    @Test
    void shouldCallAJointCaseConferenceWhenItCameBackThreeTimes() {
        var run = runs.phase("charging", "robbery");
        for (int bounce = 1; bounce <= 3; bounce++) {
            run.complete(TRIAGE, NO_SCHEDULE);
            if (bounce < 3) run.complete(REPAIR, REPAIRED);
        }

        assertThat(run.await("Task_HoldConference").getCandidateGroups())
                .containsExactly("police.supervision", "cps.charging");
        assertThat(only(run).conferenceDue()).isTrue();
        run.complete("Task_HoldConference", Map.of("conferenceHeld", true));
        run.complete(REPAIR, REPAIRED);
        run.complete(TRIAGE, ACCEPTED);

        run.await(DECIDE);
        assertThat(only(run)).returns(State.ACCEPTED, HandOff::state).returns(3, HandOff::bounces);
        assertThat(steps(run, "H-13")).contains(Step.CONFER);
    }

    @Test
    void shouldAskForAnAnswerTakeUpTheDelayAndGoOnWhenThePartnerIsBackAfterTwoDays() {
        simulator.kill();
        var run = runs.phase("court", "burglary");
        await().atMost(PATIENCE).until(() -> !handoffs.ofCase(run.caseId()).isEmpty());

        untilOpen(run, "Task_AskForAnswer", "police.charging");
        untilOpen(run, "Task_TakeUpDelay", "police.supervision");
        run.complete("Task_AskForAnswer", Map.of("answerAskedFor", true));
        assertThat(handOff(run, "H-16").state()).isEqualTo(State.OFFERED);
        simulator.revive();

        run.await("Task_ListHearing");
        run.verify().hasNoActiveIncidents();
        assertThat(steps(run, "H-16")).contains(Step.ACCEPT);
        run.verify().hasCompletedElements("CallActivity_AwaitAcceptance");
    }

    @Test
    void shouldTellThatTheDelayWasTakenUp() {
        simulator.kill();
        var run = runs.phase("court", "burglary");
        await().atMost(PATIENCE).until(() -> !handoffs.ofCase(run.caseId()).isEmpty());
        untilOpen(run, "Task_AskForAnswer", "police.charging");
        untilOpen(run, "Task_TakeUpDelay", "police.supervision");

        run.complete("Task_TakeUpDelay", Map.of("delayTakenUp", true));
        run.complete("Task_AskForAnswer", Map.of("answerAskedFor", true));
        simulator.revive();

        run.await("Task_ListHearing");
    }

    @Test
    void shouldWriteDownAnAcceptanceThatComesAfterTheFileWasWithdrawn() {
        var run = runs.phase("charging", "robbery");
        run.await(TRIAGE);
        outbox.keep(Command.message(Engine.SUPPORT_WITHDRAWN, run.caseId().toString(), Map.of()));
        run.verify()
                .isCompleted()
                .hasCompletedElements("BoundaryEvent_SupportWithdrawn", "Task_WithdrawFile", "EndEvent_FileWithdrawn");
        assertThat(only(run)).returns(State.WITHDRAWN, HandOff::state).returns("POLICE", HandOff::owner);

        handoffs.take(only(run).id(), Move.of(Step.ACCEPT, Said.by("prosecutor")));

        assertThat(only(run)).returns(State.ACCEPTED, HandOff::state).returns("CPS", HandOff::owner);
        assertThat(steps(run, "H-13")).endsWith(Step.WITHDRAW, Step.ACCEPT);
        run.verify().hasNoActiveIncidents();
    }

    @Test
    void shouldFollowWhatIsAnsweredAndOfferedOnThePageOfTheHandOff() {
        var run = runs.phase("charging", "robbery");
        run.await(TRIAGE);
        var id = only(run).id();
        handoffs.take(
                id,
                Move.of(Step.REFUSE, Said.by("prosecutor"))
                        .because(Set.of("no-mg3", "no-exhibits"), "Neither is in the file."));
        run.await(REPAIR);

        handoffs.offerAgain(id, Map.of(), Set.of(), List.of(), Said.by("supervisor"));
        run.complete(TRIAGE, ACCEPTED);

        run.await(DECIDE);
        assertThat(only(run)).returns(State.ACCEPTED, HandOff::state).returns(2, HandOff::attempt);
    }

    @Test
    void shouldNotWaitForWhatIsAnsweredAlready() {
        var run = runs.phase(
                "acceptance", "robbery", Map.of("handOffOffer", UUID.randomUUID() + ":1", "handOffAnswer", "accepted"));

        run.verify().isCompleted().hasCompletedElements("EndEvent_WorkAccepted");
    }

    /** A day later; again, should the hand-off have been offered a moment after the clock was read. */
    private void untilOpen(ProcessRun run, String task, String desk) {
        context.increaseTime(Duration.ofDays(1).plusMinutes(1));
        assertThat(run.await(task).getCandidateGroups()).containsExactly(desk);
    }

    private HandOff only(ProcessRun run) {
        assertThat(handoffs.ofCase(run.caseId())).hasSize(1);
        return handoffs.ofCase(run.caseId()).getFirst();
    }

    private HandOff handOff(ProcessRun run, String kind) {
        return handoffs.ofCase(run.caseId()).stream()
                .filter(handOff -> handOff.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<Step> steps(ProcessRun run, String kind) {
        return handoffs.events(handOff(run, kind).id()).stream()
                .map(HandOffEvent::step)
                .toList();
    }
}
