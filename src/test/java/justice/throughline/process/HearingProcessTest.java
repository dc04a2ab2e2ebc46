package justice.throughline.process;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.HearingState;
import justice.throughline.casefile.HearingStep;
import justice.throughline.casefile.HearingStep.What;
import justice.throughline.casefile.ListedHearing;
import justice.throughline.shared.Proof;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The journey waits for the hearing as the record of the case has it, whatever becomes of it. */
@ThroughlineTest
class HearingProcessTest {

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CourtHearings hearings;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CamundaProcessTestContext context;

    @Test
    void shouldWaitForTheDayToWhichAHearingIsMoved() throws Exception {
        var run = listed(10);
        move(run.caseId(), in(20)).andExpect(status().isOk());
        move(run.caseId(), in(30)).andExpect(status().isOk());

        context.increaseTime(Duration.ofDays(25));
        run.verify().hasActiveElementsExactly("CallActivity_Hear");
        context.increaseTime(Duration.ofDays(6));

        run.complete("Task_RecordResult", Map.of("courtResult", "fined"));
        run.verify().isCompleted();
        assertThat(hearing(run.caseId()).state()).isEqualTo(HearingState.HELD);
        assertThat(hearing(run.caseId()).steps())
                .extracting(HearingStep::what)
                .containsExactly(What.LISTED, What.MOVED, What.MOVED, What.HELD);
        assertThat(hearing(run.caseId()).steps())
                .extracting(step -> step.said().proof().kind())
                .containsExactly(Proof.Kind.TASK, Proof.Kind.ACT, Proof.Kind.ACT, Proof.Kind.TASK);
    }

    @Test
    void shouldTakeTheTaskBackWhenAHearingIsMovedOnItsDay() throws Exception {
        var run = listed(-1);
        run.await("Task_RecordResult");

        move(run.caseId(), in(10)).andExpect(status().isOk());

        await().until(() -> openTasks(run) == 0);
        context.increaseTime(Duration.ofDays(11));
        run.complete("Task_RecordResult", Map.of("courtResult", "fined"));
        run.verify().isCompleted();
    }

    @Test
    void shouldBringTheCaseBackToTheListWhenAHearingIsVacated() throws Exception {
        var run = listed(10);
        vacate(run.caseId())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("VACATED"));

        run.complete("Task_ListHearing", Map.of("hearingDate", in(-1)));
        run.complete("Task_RecordResult", Map.of("courtResult", "fined"));

        run.verify().isCompleted().hasCompletedElement("Task_ListHearing", 2);
        assertThat(hearings.ofCase(run.caseId()))
                .extracting(ListedHearing::state)
                .containsExactlyInAnyOrder(HearingState.VACATED, HearingState.HELD);
    }

    @Test
    void shouldChangeNothingOnceTheResultIsRecorded() throws Exception {
        var run = listed(-1);
        run.complete("Task_RecordResult", Map.of("courtResult", "fined"));

        move(run.caseId(), in(10)).andExpect(status().isConflict());
        vacate(run.caseId()).andExpect(status().isConflict());
    }

    private ProcessRun listed(int days) {
        var run = runs.phase("court", "drugs");
        run.complete("Task_ListHearing", Map.of("hearingDate", in(days), "hearingKind", "trial"));
        await().until(() -> hearing(run.caseId()).followed());
        return run;
    }

    private static int openTasks(ProcessRun run) {
        return run.client()
                .newUserTaskSearchRequest()
                .filter(filter -> filter.state(UserTaskState.CREATED))
                .send()
                .join()
                .items()
                .size();
    }

    private String in(int days) {
        return context.getCurrentTime()
                .plus(Duration.ofDays(days))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private ListedHearing hearing(UUID caseId) {
        return hearings.ofCase(caseId).getFirst();
    }

    private ResultActions move(UUID caseId, String to) throws Exception {
        return change(caseId, "move", "{\"to\":\"%s\",\"reason\":\"court-unavailable\"}".formatted(to));
    }

    private ResultActions vacate(UUID caseId) throws Exception {
        return change(caseId, "vacate", "{\"reason\":\"listed-in-error\"}");
    }

    private ResultActions change(UUID caseId, String what, String body) throws Exception {
        return mvc.perform(
                post("/api/cases/" + caseId + "/hearings/" + hearing(caseId).id() + "/" + what)
                        .contentType(APPLICATION_JSON)
                        .content(body)
                        .with(as(COURT))
                        .with(csrf()));
    }
}
