package justice.throughline.insight;

import static org.assertj.core.api.Assertions.assertThat;
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

import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.People;
import justice.throughline.shared.Place;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is stuck, on the real engine and the real journal. */
@ThroughlineTest
class StuckStepsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BACKOFF = Duration.ofSeconds(11);

    @Autowired
    private StuckSteps steps;

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private CamundaProcessTestContext engine;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldGoOnWhenTheCauseIsMendedAndItIsTriedAgain() throws Exception {
        var caseId = UUID.randomUUID();
        var run = runs.phase("reporting", caseId, "burglary", Map.of());
        var stuck = untilStuck(caseId);
        mvc.perform(get("/stuck").with(People.as(People.MANAGER)))
                .andExpect(content().string(containsString("An automatic step failed each time it was tried")))
                .andExpect(content().string(not(containsString("/stuck/" + stuck.key()))));

        cases.open(caseId, "burglary");
        mvc.perform(get("/stuck").with(People.as(People.ADMIN)))
                .andExpect(content().string(containsString("/cases/" + caseId)));
        mvc.perform(post("/stuck/" + stuck.key()).with(People.as(People.ADMIN)).with(csrf()))
                .andExpect(redirectedUrl("/stuck"))
                .andExpect(flash().attributeExists("done"));

        run.verify().hasNoActiveIncidents().hasCompletedElements("Task_RegisterCase");
        await().atMost(PATIENCE).until(() -> stuck(caseId), List::isEmpty);
        mvc.perform(post("/api/incidents/" + stuck.key() + "/retry")
                        .with(People.as(People.ADMIN))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("incident-over"));
        assertThat(cases.changes(caseId)).containsExactly("adaeze retry Task_RegisterCase");
    }

    @Test
    void shouldBeStuckAgainWhenTheCauseIsNotMended() throws Exception {
        var caseId = UUID.randomUUID();
        runs.phase("reporting", caseId, "burglary", Map.of());
        var first = untilStuck(caseId);

        mvc.perform(post("/api/incidents/" + first.key() + "/retry")
                        .with(People.as(People.ADMIN))
                        .with(csrf()))
                .andExpect(status().isAccepted());

        assertThat(untilStuck(caseId, step -> step.key() != first.key()).step()).isEqualTo(first.step());
    }

    @Test
    void shouldPauseAfterEachTryThatFails() {
        var caseId = UUID.randomUUID();
        runs.phase("reporting", caseId, "burglary", Map.of());

        for (int left = 2; left > 0; left--) {
            var retries = left;
            await().atMost(PATIENCE).until(() -> waitsForItsNextTry(caseId, retries));
            assertThat(stuck(caseId)).isEmpty();
            engine.increaseTime(BACKOFF);
        }

        await().atMost(PATIENCE).until(() -> stuck(caseId), found -> found.size() == 1);
        assertThat(jdbc.sql("""
                        select i.created_at - j.created_at >= interval '20 seconds'
                        from journal.incident i join journal.job j on j.key = i.job_key where i.case_id = ?""").param(caseId.toString()).query(Boolean.class).single())
                .as("two pauses of ten seconds lie between three tries")
                .isTrue();
    }

    @Test
    void shouldSayWhatTheEngineHasNotAnswered() throws Exception {
        var id = "unanswered-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into engine.outbox (id, command, key, name, variables, tries, next_at)
                        values (?, 'PUBLISH', ?, 'criminal-journey.case-reported', '{}', 4, now() + interval '1 hour')""").params(id, id).update();
        try {
            mvc.perform(get("/stuck").with(People.as(People.MANAGER)))
                    .andExpect(content().string(containsString("Waiting for the journey engine")))
                    .andExpect(content().string(containsString("Journeys to start")));
        } finally {
            jdbc.sql("delete from engine.outbox where id = ?").param(id).update();
        }
        mvc.perform(get("/stuck").with(People.as(People.MANAGER)))
                .andExpect(content().string(not(containsString("Journeys to start"))));
    }

    private boolean waitsForItsNextTry(UUID caseId, int retries) {
        return jdbc.sql("select count(*) from journal.job where case_id = ? and state = 'FAILED' and retries = ?")
                        .params(caseId.toString(), retries)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private StuckStep untilStuck(UUID caseId) {
        return untilStuck(caseId, step -> true);
    }

    private StuckStep untilStuck(UUID caseId, Predicate<StuckStep> such) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            engine.increaseTime(BACKOFF);
                            return stuck(caseId).stream().filter(such).toList();
                        },
                        found -> found.size() == 1)
                .getFirst();
    }

    private List<StuckStep> stuck(UUID caseId) {
        return steps.page(Place.first(100)).stream()
                .filter(step -> caseId.equals(step.caseId()))
                .toList();
    }
}
