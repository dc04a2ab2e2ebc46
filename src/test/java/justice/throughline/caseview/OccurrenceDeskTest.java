package justice.throughline.caseview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.People;
import justice.throughline.engine.Engine;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What happened outside, told to a journey on the real engine. */
@ThroughlineTest
class OccurrenceDeskTest {

    @Autowired
    private OccurrenceDesk desk;

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private MockMvc mvc;

    @Test
    void shouldTellThatTheVictimNoLongerSupportsTheCase() throws Exception {
        var run = runs.phase("investigation", "violent-crime");
        var address = "/cases/" + run.caseId() + "/occurrences/SUPPORT_WITHDRAWN";
        untilOpen(run.caseId(), Occurrence.SUPPORT_WITHDRAWN);
        page("/cases/" + run.caseId()).andExpect(content().string(containsString(address)));
        page(address).andExpect(content().string(containsString("a supervisor, who decides what follows")));

        mvc.perform(post(address).with(People.as(People.INVESTIGATOR)).with(csrf()))
                .andExpect(redirectedUrl("/cases/" + run.caseId()))
                .andExpect(flash().attribute("done", containsString("no longer supports")));

        run.complete("Task_ReviewInvestigation", Map.of("reviewDecision", "return"));
        run.verify().hasCompletedElement("BoundaryEvent_SupportWithdrawn", 1);
        assertThat(cases.changes(run.caseId())).containsExactly("imran tell SUPPORT_WITHDRAWN");
    }

    @Test
    void shouldReopenOnNewEvidenceOnceHoweverOftenItIsTold() throws Exception {
        var run = runs.journey("burglary", "investigation");
        run.complete("Task_Investigate", Map.of("proposedOutcome", "unable-to-prosecute"));
        run.complete("Task_ReviewInvestigation", Map.of("reviewDecision", "agree"));
        untilOpen(run.caseId(), Occurrence.NEW_EVIDENCE);

        desk.tell(run.caseId(), Occurrence.NEW_EVIDENCE, People.INVESTIGATOR);
        var again = catchThrowable(() -> desk.tell(run.caseId(), Occurrence.NEW_EVIDENCE, People.INVESTIGATOR));

        untilOpen(run.caseId(), Occurrence.SUPPORT_WITHDRAWN);
        run.verify()
                .hasCompletedElement("BoundaryEvent_NewEvidenceReceived", 1)
                .hasActiveElements("CallActivity_Investigation");
        assertThat(cases.messages(run.caseId(), Engine.NEW_EVIDENCE_RECEIVED)).isEqualTo(1);
        assertThat(again).satisfiesAnyOf(none -> assertThat(none).isNull(), late -> assertThat(late)
                .hasFieldOrPropertyWithValue("code", "occurrence-not-awaited"));
        mvc.perform(post("/api/cases/" + run.caseId() + "/occurrences/NEW_EVIDENCE")
                        .with(People.as(People.INVESTIGATOR))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("occurrence-not-awaited"));
        page("/cases/" + run.caseId()).andExpect(content().string(not(containsString("/occurrences/NEW_EVIDENCE"))));
    }

    private ResultActions page(String address) throws Exception {
        return mvc.perform(get(address).with(People.as(People.INVESTIGATOR)));
    }

    private void untilOpen(UUID caseId, Occurrence what) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.open(caseId, People.INVESTIGATOR), List.of(what)::equals);
    }
}
