package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.Instant;
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

                    run.verify().isCompleted().hasCompletedElements("EndEvent_CourtCaseDecided");
                    assertThat(cases.outcomes(run.caseId())).containsExactly(result);
                    assertThat(cases.handOffs(run.caseId())).containsExactly("POLICE COURT");
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
                .hasCompletedElement("Task_HandToCourt", 1);
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

        run.verify().isCompleted().hasCompletedElement("Task_HandToCourt", 2);
        assertThat(cases.outcomes(run.caseId())).containsExactly("sent-to-crown-court", "imprisoned");
        assertThat(cases.handOffs(run.caseId())).containsExactly("POLICE COURT", "POLICE COURT");
    }

    @Test
    void shouldWaitForTheDayOfTheHearing() {
        var run = runs.phase("court", "drugs");
        assertThat(run.await("Task_ListHearing").getCandidateGroups()).containsExactly("court.listing");
        Instant hearing = context.getCurrentTime().plus(Duration.ofDays(10));
        run.complete("Task_ListHearing", Map.of("hearingDate", hearing.toString()));
        run.verify().hasActiveElementsExactly("Event_HearingDayReached");

        context.increaseTime(Duration.ofDays(10));

        assertThat(run.await("Task_RecordResult").getCandidateGroups()).containsExactly("court.results");
        run.verify().hasCompletedElements("Event_HearingDayReached");
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
        run.verify().isCompleted().hasCompletedElements("BoundaryEvent_ResultLate", "EndEvent_ResultChased");
    }

    private static void hear(ProcessRun run, String result) {
        run.complete("Task_ListHearing", Map.of("hearingDate", LONG_AGO));
        run.complete("Task_RecordResult", Map.of("courtResult", result));
    }
}
