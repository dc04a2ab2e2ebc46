package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import justice.throughline.ThroughlineTest;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ThroughlineTest
class ChargingProcessTest {

    private static final String DECIDE = "Task_MakeChargingDecision";
    private static final String PLAN = "Task_AnswerActionPlan";

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private CamundaProcessTestContext context;

    @Test
    void shouldLetThePoliceChargeMinorOffences() {
        var run = runs.phase("charging", "shoplifting");
        assertThat(run.await(DECIDE).getCandidateGroups()).containsExactly("police.charging");

        run.complete(DECIDE, Map.of("chargingDecision", "charged"));

        run.verify()
                .isCompleted()
                .hasCompletedElements("EndEvent_SuspectCharged")
                .hasNotActivatedElements("Task_HandToProsecution");
        assertThat(cases.outcomes(run.caseId())).containsExactly("charged");
        assertThat(cases.handOffs(run.caseId())).isEmpty();
    }

    @Test
    void shouldHandSeriousOffencesToTheProsecution() {
        var run = accepted("robbery");
        assertThat(run.await(DECIDE).getCandidateGroups()).containsExactly("cps.charging");
        assertThat(cases.handOffs(run.caseId())).containsExactly("POLICE CPS");

        run.complete(DECIDE, Map.of("chargingDecision", "charged"));

        run.verify().isCompleted().hasCompletedElements("Task_HandToProsecution", "EndEvent_SuspectCharged");
        assertThat(cases.outcomes(run.caseId())).containsExactly("charged");
    }

    @TestFactory
    Stream<DynamicTest> shouldEndWithoutChargeForEachOtherOutcome() {
        return Outcomes.OF_INVESTIGATION.stream()
                .map(outcome -> dynamicTest(outcome, () -> {
                    var run = runs.phase("charging", "drugs");
                    run.complete(DECIDE, Map.of("chargingDecision", outcome));

                    run.verify().isCompleted().hasCompletedElements("EndEvent_NoChargeBrought");
                    assertThat(cases.outcomes(run.caseId())).containsExactly(outcome);
                }));
    }

    @Test
    void shouldSendPoliceBackToInvestigateWhatTheyChargeThemselves() {
        var run = runs.phase("charging", "shoplifting");

        run.complete(DECIDE, Map.of("chargingDecision", "more-evidence"));

        run.verify()
                .isCompleted()
                .hasCompletedElements("EndEvent_MoreEvidenceNeeded")
                .hasNotActivatedElements("Task_RecordOutcome");
        assertThat(cases.outcomes(run.caseId())).isEmpty();
    }

    @Test
    void shouldDecideAgainWhenThePoliceHaveDoneTheActionPlan() {
        var run = accepted("burglary");
        run.complete(DECIDE, Map.of("chargingDecision", "more-evidence"));
        var plan = run.await(PLAN);
        assertThat(plan.getCandidateGroups()).containsExactly("police.charging");
        assertThat(plan.getDueDate())
                .as("28 days from today")
                .isAfter(OffsetDateTime.now().plusDays(27));

        run.complete(PLAN, Map.of("receiverAnswer", "done"));
        run.await(DECIDE);
        assertThat(cases.handOffStates(run.caseId(), "H-14")).containsExactly("DONE");
        run.complete(DECIDE, Map.of("chargingDecision", "charged"));

        run.verify().isCompleted().hasCompletedElements("EndEvent_SuspectCharged");
        assertThat(cases.handOffs(run.caseId())).containsExactly("CPS POLICE", "POLICE CPS");
    }

    @Test
    void shouldDecideAgainWhenThePoliceDisputeTheActionPlan() {
        var run = accepted("burglary");
        run.complete(DECIDE, Map.of("chargingDecision", "more-evidence"));

        run.complete(PLAN, Map.of("receiverAnswer", "disproportionate"));

        run.await(DECIDE);
        assertThat(cases.handOffStates(run.caseId(), "H-14")).containsExactly("REFUSED");
    }

    @Test
    void shouldInvestigateFurtherWhenTheActionPlanNeedsIt() {
        var run = accepted("burglary");
        run.complete(DECIDE, Map.of("chargingDecision", "more-evidence"));

        run.complete(PLAN, Map.of("receiverAnswer", "accepted"));

        run.verify().isCompleted().hasCompletedElements("EndEvent_InvestigationReopened");
        assertThat(cases.handOffStates(run.caseId(), "H-14")).containsExactly("ACCEPTED");
        assertThat(cases.outcomes(run.caseId())).isEmpty();
    }

    @Test
    void shouldHandAChildWhoIsChargedToYouthJustice() {
        var run = runs.phase("charging", "shoplifting");

        run.complete(DECIDE, Map.of("chargingDecision", "charged", "accusedAge", "child"));

        run.verify().isCompleted().hasCompletedElements("Task_HandToYouthJustice", "EndEvent_ChildCharged");
        assertThat(cases.handOffs(run.caseId())).containsExactly("POLICE YJS");
    }

    @Test
    void shouldChaseADecisionThatIsLate() {
        var run = runs.phase("charging", "shoplifting");
        run.await(DECIDE);

        context.increaseTime(Duration.ofDays(7));

        assertThat(run.await("Task_ChaseChargingDecision").getCandidateGroups()).containsExactly("police.supervision");
        run.verify().hasActiveElements(DECIDE);
        run.complete("Task_ChaseChargingDecision", Map.of("decisionChased", true));
        run.complete(DECIDE, Map.of("chargingDecision", "charged"));
        run.verify()
                .isCompleted()
                .hasCompletedElements("BoundaryEvent_ChargingDecisionLate", "EndEvent_ChargingDecisionChased");
    }

    @Test
    void shouldDropTheChaserOnceDecided() {
        var run = runs.phase("charging", "shoplifting");
        run.await(DECIDE);
        context.increaseTime(Duration.ofDays(7));
        run.await("Task_ChaseChargingDecision");

        run.complete(DECIDE, Map.of("chargingDecision", "charged"));

        run.verify().isCompleted().hasTerminatedElements("Task_ChaseChargingDecision");
    }

    @Test
    void shouldDropTheChaserOnceInvestigatedFurther() {
        var run = accepted("burglary");
        run.await(DECIDE);
        context.increaseTime(Duration.ofDays(28));
        run.await("Task_ChaseChargingDecision");

        run.complete(DECIDE, Map.of("chargingDecision", "more-evidence"));
        run.complete(PLAN, Map.of("receiverAnswer", "accepted"));

        run.verify()
                .isCompleted()
                .hasCompletedElements("EndEvent_InvestigationReopened")
                .hasTerminatedElements("Task_ChaseChargingDecision");
    }

    private ProcessRun accepted(String crimeType) {
        var run = runs.phase("charging", crimeType);
        run.complete("Task_TriageWork", Map.of("receiverAnswer", "accepted"));
        return run;
    }
}
