package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
class CourtProcessTest {

    private static final String LONG_AGO = "2026-01-05T10:00:00Z";

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private CamundaProcessTestContext context;

    @TestFactory
    Stream<DynamicTest> shouldEndWithEachResultOfACourt() {
        return Outcomes.OF_COURT.stream()
                .map(result -> dynamicTest(result, () -> {
                    var run = runs.phase("court", "shoplifting");
                    hear(run, result);

                    run.verify().isCompleted().hasCompletedElements(end(result));
                    assertThat(cases.outcomes(run.caseId())).containsExactly(result);
                    assertThat(cases.handOffs(run.caseId())).containsExactlyInAnyOrderElementsOf(told(result));
                }));
    }

    @Test
    void shouldListAgainWhatWasAdjourned() {
        var run = runs.phase("court", "burglary");
        hear(run, "awaiting-court-result");

        hear(run, "fined");

        run.verify()
                .isCompleted()
                .hasCompletedElement("Task_ListHearing", 2)
                .hasCompletedElement("Task_HandToCourt", 1)
                .hasCompletedElement("Task_TellResult", 2);
        assertThat(cases.outcomes(run.caseId())).containsExactly("awaiting-court-result", "fined");
    }

    @Test
    void shouldHandOverToTheCrownCourt() {
        var run = runs.phase("court", "robbery");
        run.await("Task_ListHearing");
        run.verify().hasVariable("courtVenue", "magistrates");
        hear(run, "sent-to-crown-court");
        run.await("Task_ListHearing");
        run.verify().hasVariable("courtVenue", "crown");

        hear(run, "imprisoned");

        run.verify().isCompleted().hasCompletedElements("Task_SendToCrownCourt", "Task_HandToPrison");
        assertThat(cases.outcomes(run.caseId())).containsExactly("sent-to-crown-court", "imprisoned");
        assertThat(cases.handOffs(run.caseId()))
                .containsOnlyOnce("POLICE COURT", "COURT CROWN_COURT", "COURT PRISON", "CPS DEFENCE");
    }

    @Test
    void shouldWaitForTheDayOfTheHearing() {
        var run = runs.phase("court", "drugs");
        assertThat(run.await("Task_ListHearing").getCandidateGroups()).containsExactly("court.listing");
        Instant hearing = context.getCurrentTime().plus(Duration.ofDays(10));
        run.complete("Task_ListHearing", Map.of("hearingDate", hearing.toString()));
        run.verify().hasActiveElementsExactly("CallActivity_Hear");

        context.increaseTime(Duration.ofDays(10));

        assertThat(run.await("Task_RecordResult").getCandidateGroups()).containsExactly("court.results");
    }

    @Test
    void shouldChaseAResultThatIsLate() {
        var run = runs.phase("court", "drugs");
        run.complete("Task_ListHearing", Map.of("hearingDate", LONG_AGO));
        run.await("Task_RecordResult");

        context.increaseTime(Duration.ofDays(5));

        assertThat(run.await("Task_ChaseResult").getCandidateGroups()).containsExactly("court.results");
        run.complete("Task_ChaseResult", Map.of("resultChased", true));
        run.complete("Task_RecordResult", Map.of("courtResult", "not-guilty"));
        run.verify().isCompleted().hasCompletedElements("CallActivity_Hear", "EndEvent_CourtCaseDecided");
    }

    /** Each result is told; who carries out the sentence gets it. */
    private static List<String> told(String result) {
        var told = new ArrayList<>(List.of("POLICE COURT", "CPS DEFENCE", "COURT WCU", "COURT POLICE"));
        if (result.equals("imprisoned")) told.add("COURT PRISON");
        if (Set.of("community-penalty", "suspended-sentence").contains(result)) told.add("COURT PROBATION");
        return told;
    }

    private static String end(String result) {
        return switch (result) {
            case "imprisoned" -> "EndEvent_SentToPrison";
            case "community-penalty", "suspended-sentence" -> "EndEvent_OrderMade";
            default -> "EndEvent_CourtCaseDecided";
        };
    }

    private static void hear(ProcessRun run, String result) {
        run.complete("Task_ListHearing", Map.of("hearingDate", LONG_AGO));
        run.complete("Task_RecordResult", Map.of("courtResult", result));
    }
}
