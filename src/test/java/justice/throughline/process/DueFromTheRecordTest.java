package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.camunda.client.api.search.response.UserTask;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import justice.throughline.ThroughlineTest;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due in a case that is older here than its journey. */
@ThroughlineTest
class DueFromTheRecordTest {

    private static final Instant RECORDED = Instant.parse("2016-03-31T23:00:00Z");

    @Autowired
    private ProcessRuns runs;

    @ParameterizedTest
    @CsvSource({
        "reporting, Task_AllocateInvestigation, PT24H",
        "investigation, Task_Investigate, P60D",
        "court, Task_ListHearing, P28D"
    })
    void shouldBeDueFromTheDayOfTheRecord(String phase, String element, Duration within) {
        var run = runs.journey("burglary", phase, RECORDED);

        assertThat(due(run.await(element))).isEqualTo(RECORDED.plus(within));
    }

    @Test
    void shouldBeDueFromNowWhenItComesBack() {
        var run = runs.journey("burglary", "investigation", RECORDED);

        run.complete("Task_Investigate", Map.of("proposedOutcome", "under-investigation"));
        run.complete("Task_ReviewInvestigation", Map.of("reviewDecision", "agree"));

        assertThat(due(run.await("Task_Investigate")))
                .isCloseTo(Instant.now().plus(Duration.ofDays(60)), within(10, ChronoUnit.MINUTES));
    }

    @Test
    void shouldBeDueFromNowInThePhasesThatFollow() {
        var run = runs.journey("burglary", "reporting", RECORDED);

        run.complete("Task_AllocateInvestigation", Map.of("allocation", "investigate"));

        assertThat(due(run.await("Task_Investigate"))).isAfter(Instant.now());
    }

    private static Instant due(UserTask task) {
        return task.getDueDate().toInstant();
    }
}
