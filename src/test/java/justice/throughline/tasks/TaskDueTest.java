package justice.throughline.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.shared.Deadline;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.Ledger;
import justice.throughline.testing.ProcessRuns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine knows moments only; a task that a limit dates is due with the limit's last day all the same. */
@ThroughlineTest
class TaskDueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private OpenTasks open;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void begin() {
        ledger.begin();
    }

    @AfterEach
    void setRealTime() {
        ledger.setRealTime();
    }

    @Test
    void shouldBeDueWithTheDayOfTheLimitThatCallsSomebody() {
        var caseId = cases.open("burglary");
        ledger.setTime(Instant.parse("2026-12-21T15:00:00Z"));
        files.register(caseId);
        files.recordOutcome(caseId, "charged", "charge:" + caseId);
        ledger.live(caseId, "victim-told-charge");

        ledger.setTime(Instant.parse("2026-12-30T10:00:00Z"));

        awaitDue(caseId, "Task_ActOnLimit", new Deadline.Day(LocalDate.of(2026, 12, 30)));
    }

    @Test
    void shouldBeDueWithTheDayByWhichAHandOffIsToBeAnswered() {
        var run = runs.phase("charging", "robbery");
        run.complete("Task_TriageWork", Map.of("receiverAnswer", "accepted"));
        run.complete("Task_MakeChargingDecision", Map.of("chargingDecision", "more-evidence", "accusedAge", "adult"));
        run.await("Task_AnswerActionPlan");

        var plan = handoffs.ofCase(run.caseId()).stream()
                .filter(handOff -> handOff.kind().equals("H-14"))
                .findFirst()
                .orElseThrow();
        await().atMost(PATIENCE).until(() -> handoffs.detail(plan.id()).due() instanceof Deadline.Day);
        awaitDue(
                run.caseId(),
                "Task_AnswerActionPlan",
                handoffs.detail(plan.id()).due());
    }

    private void awaitDue(UUID caseId, String element, @Nullable Deadline due) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open.ofCases(List.of(caseId)))
                .filteredOn(task -> task.elementId().equals(element))
                .extracting(OpenTask::due)
                .containsExactly(due));
    }
}
