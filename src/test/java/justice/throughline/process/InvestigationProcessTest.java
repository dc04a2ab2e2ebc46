package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import justice.throughline.ThroughlineTest;
import justice.throughline.engine.Command;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ThroughlineTest
class InvestigationProcessTest {

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private EngineOutbox outbox;

    @Autowired
    private CamundaProcessTestContext context;

    @TestFactory
    Stream<DynamicTest> shouldCloseWithEachOutcomeOfAnInvestigation() {
        return Outcomes.OF_INVESTIGATION.stream()
                .map(outcome -> dynamicTest(outcome, () -> {
                    var run = runs.phase("investigation", "burglary");
                    investigate(run, outcome, "agree");

                    run.verify().isCompleted().hasCompletedElements("EndEvent_InvestigationClosed");
                    assertThat(cases.outcomes(run.caseId())).containsExactly(outcome);
                }));
    }

    @Test
    void shouldReferForCharge() {
        var run = runs.phase("investigation", "robbery");

        investigate(run, "refer-for-charge", "agree");

        run.verify()
                .isCompleted()
                .hasCompletedElements("EndEvent_CaseReferred")
                .hasNotActivatedElements("Task_RecordOutcome")
                .hasVariable("route", "refer");
        assertThat(cases.outcomes(run.caseId())).isEmpty();
    }

    @Test
    void shouldGoOnWhenTheSupervisorSendsItBack() {
        var run = runs.phase("investigation", "burglary");
        assertThat(run.await("Task_Investigate").getCandidateGroups()).containsExactly("police.investigation");
        investigate(run, "unable-to-prosecute", "return");

        investigate(run, "local-resolution", "agree");

        run.verify().isCompleted().hasCompletedElement("Task_Investigate", 2);
        assertThat(cases.outcomes(run.caseId())).containsExactly("local-resolution");
    }

    @Test
    void shouldKeepInvestigatingWhatIsNotDecided() {
        var run = runs.phase("investigation", "burglary");
        investigate(run, "under-investigation", "agree");

        run.verify().hasCompletedElement("Task_Investigate", 1).hasActiveElement("Task_Investigate", 1);
        assertThat(cases.outcomes(run.caseId())).isEmpty();
    }

    @Test
    void shouldLetTheSupervisorDecideWhenSupportIsWithdrawn() {
        var run = runs.phase("investigation", "violent-crime");
        run.await("Task_Investigate");

        outbox.keep(
                Command.message(Engine.SUPPORT_WITHDRAWN, run.caseId().toString(), Map.of("supportWithdrawn", true)));
        run.complete("Task_ReviewInvestigation", Map.of("reviewDecision", "agree"));

        run.verify()
                .isCompleted()
                .hasTerminatedElements("Task_Investigate")
                .hasCompletedElements("BoundaryEvent_SupportWithdrawn", "EndEvent_InvestigationClosed");
        assertThat(cases.outcomes(run.caseId())).containsExactly("unable-to-prosecute");
    }

    @Test
    void shouldReviewProgressAgainAndAgain() {
        var run = runs.phase("investigation", "burglary");
        run.await("Task_Investigate");

        for (int review = 1; review <= 2; review++) {
            context.increaseTime(Duration.ofDays(28));
            assertThat(run.await("Task_ReviewProgress").getCandidateGroups()).containsExactly("police.supervision");
            run.complete("Task_ReviewProgress", Map.of("progressReviewed", true));
            run.verify()
                    .hasCompletedElement("BoundaryEvent_ProgressReviewDue", review)
                    .hasCompletedElement("EndEvent_ProgressReviewed", review)
                    .hasActiveElements("Task_Investigate");
        }
    }

    private static void investigate(ProcessRun run, String proposal, String decision) {
        run.complete("Task_Investigate", Map.of("proposedOutcome", proposal));
        run.complete("Task_ReviewInvestigation", Map.of("reviewDecision", decision));
    }
}
