package justice.throughline.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.journal.Timeline;
import justice.throughline.journal.TimelineEntry;
import justice.throughline.shared.Place;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk on the real engine and the real journal. */
@ThroughlineTest
class TaskDeskTest {

    private static final Staff ONE = investigator("one");
    private static final Staff OTHER = investigator("other");
    private static final Staff PROSECUTOR =
            new Staff("priya", "Priya", Set.of("cps.charging"), Set.of(Role.CASEWORKER));
    private static final Map<String, Object> ANSWERS = Map.of("proposedOutcome", "no-further-action");

    @Autowired
    private TaskDesk desk;

    @Autowired
    private OpenTasks open;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldKnowWhoDidItEvenWhenTheCommitAfterTheEngineFails() {
        var caseId = runs.phase("investigation", "burglary").caseId();
        var task = awaitTask(caseId, "Task_Investigate");
        jdbc.sql("""
                create function access.refuse_commit() returns trigger language plpgsql as $$
                begin raise exception 'this commit fails'; end $$""").update();
        jdbc.sql("""
                create constraint trigger commit_fails after insert on access.audit deferrable initially deferred
                for each row when (new.actor = 'unlucky') execute function access.refuse_commit()""").update();
        try {
            assertThat(desk.complete(task.key(), investigator("unlucky"), ANSWERS))
                    .isEqualTo(WishState.WISHED);
        } finally {
            jdbc.sql("drop function access.refuse_commit cascade").update();
        }

        awaitTask(caseId, "Task_ReviewInvestigation");
        await().untilAsserted(
                        () -> assertThat(cases.changes(caseId)).containsExactly("unlucky complete Task_Investigate"));
        assertThat(open.find(task.key())).isEmpty();
    }

    @Test
    void shouldNameWhoTookUpTheFileThoughTheJourneyGoesOnAtOnce() {
        for (int file = 0; file < 5; file++) {
            var caseId = runs.phase("charging", "burglary").caseId();
            var task = awaitTask(caseId, "Task_TriageWork");

            desk.complete(task.key(), PROSECUTOR, Map.of("receiverAnswer", "accepted"));

            awaitTask(caseId, "Task_MakeChargingDecision");
            assertThat(jdbc.sql("""
                            select actor from handoffs.hand_off_event e join handoffs.hand_off h on h.id = e.hand_off_id
                            where h.case_id = ? and h.kind = 'H-13' and e.step = 'ACCEPT'""").param(caseId).query(String.class).list()).containsExactly("priya");
        }
    }

    @Test
    void shouldNeverShowATaskOpenAfterItsCompletion() {
        var caseId = runs.phase("investigation", "burglary").caseId();
        var task = awaitTask(caseId, "Task_Investigate");

        desk.complete(task.key(), ONE, ANSWERS);

        assertThat(open.find(task.key())).isEmpty();
        assertThat(desk.page(TaskFilter.ALL.withCase(caseId), TaskSort.DUE, Place.page(0, 10)))
                .extracting(TaskLine::key)
                .doesNotContain(task.key());
        assertThatThrownBy(() -> desk.complete(task.key(), ONE, ANSWERS))
                .hasFieldOrPropertyWithValue("code", "task-over");
        assertThat(awaitTask(caseId, "Task_ReviewInvestigation").key()).isNotEqualTo(task.key());
        assertThat(timeline.of(caseId))
                .filteredOn(entry -> entry.kind().equals("task-completed"))
                .extracting(TimelineEntry::who)
                .containsExactly("one");
    }

    @Test
    void shouldShowAClaimAtOnceAndGiveItBack() {
        var task = awaitTask(runs.phase("investigation", "burglary").caseId(), "Task_Investigate");

        desk.claim(task.key(), ONE);
        assertThat(desk.find(task.key()).assignee()).isEqualTo("one");

        desk.release(task.key(), ONE);
        assertThat(desk.find(task.key()).assignee()).isNull();
    }

    @Test
    void shouldLetOneOfTwoClaimATask() throws Exception {
        var task = awaitTask(runs.phase("investigation", "burglary").caseId(), "Task_Investigate");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(claim(task, ONE), claim(task, OTHER)));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsOnlyOnce("claimed")
                    .containsAnyOf("task-claimed", "task-changing-hands");
        }
    }

    private Callable<String> claim(OpenTask task, Staff by) {
        return () -> {
            try {
                desk.claim(task.key(), by);
                return "claimed";
            } catch (TaskRefusal refused) {
                return refused.code();
            }
        };
    }

    private OpenTask awaitTask(UUID caseId, String elementId) {
        return await().until(
                        () -> open.ofCases(List.of(caseId)).stream()
                                .filter(task -> task.elementId().equals(elementId))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static Staff investigator(String username) {
        return new Staff(
                username,
                username,
                Set.of("police.investigation", "police.specialist-investigation"),
                Set.of(Role.CASEWORKER));
    }
}
