package justice.throughline.tasks;

import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What people do with tasks while no engine answers, and what the journal says of it in the end. */
@DeskTest
class WishesTest {

    private static final String DESK = "police.investigation";
    private static final Map<String, Object> ANSWERS = Map.of("proposedOutcome", "no-further-action");
    private static final Staff COLLEAGUE = new Staff("colleague", "Colleague", Set.of(DESK), Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private Settlement settlement;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConfigurableApplicationContext application;

    private UUID caseId = new UUID(0, 0);
    private long key;

    @BeforeEach
    void openTask() {
        caseId = desk.newCase("burglary");
        key = desk.investigate(caseId, DESK, 1);
    }

    @Test
    void shouldKeepWhatSomebodyCompletesAndSayThatItIsBeingSent() throws Exception {
        mvc.perform(post("/tasks/" + key)
                        .with(as(INVESTIGATOR))
                        .with(csrf())
                        .param("proposedOutcome", "no-further-action"))
                .andExpect(redirectedUrl("/tasks"))
                .andExpect(flash().attribute("done", containsString("Your answers are kept")))
                .andExpect(flash().attribute("doneKind", "warning"));

        assertThat(acts()).containsExactly("COMPLETE imran WISHED");
        assertThat(audited()).as("nothing has happened yet").isEmpty();
        mvc.perform(get("/tasks/" + key).with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("Answered by imran")))
                .andExpect(content().string(not(containsString("id=\"task-form\""))));
        mvc.perform(get("/tasks?view=desk&ref=" + caseId).with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("Being sent")))
                .andExpect(content().string(not(containsString("/tasks/" + key + "/claim"))));
        mvc.perform(get("/cases/" + caseId).with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("Being sent")));
        mvc.perform(get("/tasks/" + key).param("lang", "cy").with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("Atebwyd gan imran")));
    }

    @Test
    void shouldTellProgramsThatItIsKeptAndWhatCameOfIt() throws Exception {
        mvc.perform(post("/api/tasks/" + key + "/complete")
                        .with(as(INVESTIGATOR))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"proposedOutcome\":\"no-further-action\"}"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("WISHED"));
        mvc.perform(get("/api/tasks/" + key).with(as(INVESTIGATOR)))
                .andExpect(jsonPath("$.sending.by").value("imran"));

        desk.ended(key, "imran");
        completions.await(caseId);

        mvc.perform(get("/api/tasks/" + key + "/acts").with(as(INVESTIGATOR)))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].act").value("COMPLETE"))
                .andExpect(jsonPath("$[0].by").value("imran"))
                .andExpect(jsonPath("$[0].state").value("SETTLED"))
                .andExpect(jsonPath("$[0].settledAt").exists());
    }

    @Test
    void shouldLetTheFirstOfTwoCompleteATask() {
        assertThat(tasks.complete(key, INVESTIGATOR, ANSWERS)).isEqualTo(WishState.WISHED);

        assertThat(tasks.complete(key, INVESTIGATOR, ANSWERS))
                .as("the same again")
                .isEqualTo(WishState.WISHED);
        assertThatThrownBy(() -> tasks.complete(key, INVESTIGATOR, Map.of("proposedOutcome", "local-resolution")))
                .as("but not another answer")
                .hasFieldOrPropertyWithValue("code", "task-being-completed");
        assertThatThrownBy(() -> tasks.complete(key, COLLEAGUE, ANSWERS))
                .hasFieldOrPropertyWithValue("code", "task-being-completed");
        assertThatThrownBy(() -> tasks.claim(key, COLLEAGUE))
                .hasFieldOrPropertyWithValue("code", "task-being-completed");
        assertThat(acts()).containsExactly("COMPLETE imran WISHED");
    }

    @Test
    void shouldLetTheFirstOfTwoClaimATask() {
        assertThat(tasks.claim(key, INVESTIGATOR)).isEqualTo(WishState.WISHED);

        assertThatThrownBy(() -> tasks.claim(key, COLLEAGUE))
                .hasFieldOrPropertyWithValue("code", "task-changing-hands");
        assertThat(tasks.find(key).assignee()).isNull();
    }

    @Test
    void shouldKnowWhoHasATaskBeforeTheJournalDoes() {
        tasks.claim(key, INVESTIGATOR);
        jdbc.sql("update tasks.wish set state = 'SETTLED', settled_at = at where task_key = ?")
                .param(key)
                .update();

        assertThatThrownBy(() -> tasks.claim(key, COLLEAGUE)).hasFieldOrPropertyWithValue("code", "task-claimed");
        assertThat(tasks.claim(key, INVESTIGATOR)).isEqualTo(WishState.SETTLED);
    }

    @Test
    void shouldSettleFromTheJournalOnceWhatTheEngineHasDone() {
        var done = new ArrayList<TaskDone>();
        ApplicationListener<PayloadApplicationEvent<TaskDone>> listener = event -> done.add(event.getPayload());
        application.addApplicationListener(listener);
        tasks.complete(key, INVESTIGATOR, ANSWERS);
        assertThat(done).isEmpty();

        desk.ended(key, "imran");
        completions.await(caseId);
        completions.await(caseId);
        application.removeApplicationListener(listener);

        assertThat(acts()).containsExactly("COMPLETE imran SETTLED");
        assertThat(audited()).containsExactly("imran complete Task_Investigate");
        assertThat(done).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo(key);
            assertThat(one.actor()).isEqualTo("imran");
            assertThat(one.answers()).isEqualTo(ANSWERS);
            assertThat(one.at()).isBeforeOrEqualTo(Instant.now());
        });
    }

    @Test
    void shouldRefuseWhatSomebodyElseOrTheJourneyHasEnded() {
        tasks.complete(key, INVESTIGATOR, ANSWERS);
        desk.ended(key, "colleague");
        completions.await(caseId);
        assertThat(acts()).containsExactly("COMPLETE imran REFUSED");
        assertThat(audited()).containsExactly("imran complete Task_Investigate: nothing done, the task was over");

        openTask();
        tasks.complete(key, INVESTIGATOR, ANSWERS);
        desk.ended(key, null);
        completions.await(caseId);
        assertThat(acts()).containsExactly("COMPLETE imran REFUSED");
    }

    @Test
    void shouldFindWhatProvesAnAct() {
        tasks.complete(key, INVESTIGATOR, ANSWERS);
        desk.ended(key, "imran");
        completions.await(caseId);

        settlement.prove();

        assertThat(tasks.acts(key, INVESTIGATOR)).extracting(TaskAct::proof).containsExactly(position());
    }

    private List<String> acts() {
        return tasks.acts(key, INVESTIGATOR).stream()
                .map(act -> act.act() + " " + act.by() + " " + act.state())
                .toList();
    }

    private List<String> audited() {
        return jdbc.sql("select actor || ' ' || what from access.audit where case_id = ? and action = 'WRITE'")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private long position() {
        return jdbc.sql("select position from journal.user_task where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
