package justice.throughline.bulk;

import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import justice.throughline.access.People;
import justice.throughline.access.Staff;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.tasks.TaskFilter;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DeskTest
class BulkActsTest {

    private static final String DESK = "police.investigation";

    @Autowired
    private BulkActs acts;

    @Autowired
    private BulkWork work;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Desk cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void employ() {
        jdbc.sql("""
                insert into access.staff (number, username, name, password_hash, desks, roles, created_at)
                values (:number, :number, :number, '', :desks, '{}', now()) on conflict (username) do nothing""")
                .param("number", INVESTIGATOR.number())
                .param("desks", INVESTIGATOR.desks().toArray(String[]::new))
                .update();
    }

    @Test
    void shouldSayWhatItFilesAndWhatItLeavesAndWhy() {
        var filed = investigate("unable-to-prosecute");
        var alike = investigate("unable-to-prosecute");
        var unknown = investigate(null);
        var open = investigate("under-investigation");
        var review = task("Task_ReviewInvestigation", "local-resolution", null);
        var other = task("Task_ReviewProgress", "local-resolution", null);
        var claimed = task("Task_Investigate", "local-resolution", "somebody");

        var plan = plan(filed, alike, unknown, open, review, other, claimed);

        assertThat(plan.answered())
                .extracting(Group::elementId, Group::outcome, Group::tasks)
                .containsExactly(tuple("Task_Investigate", "unable-to-prosecute", 2));
        assertThat(plan.left())
                .extracting(Group::elementId, Group::left)
                .containsExactlyInAnyOrder(
                        tuple("Task_Investigate", "no-outcome"),
                        tuple("Task_Investigate", "still-open"),
                        tuple("Task_Investigate", "task-claimed"),
                        tuple("Task_ReviewInvestigation", "proposed-otherwise"),
                        tuple("Task_ReviewProgress", "other-question"));
        assertThat(plan.chosen(Set.of("Task_Investigate:unable-to-prosecute")).keySet())
                .containsExactlyInAnyOrder(filed, alike);
    }

    @Test
    void shouldAgreeToWhatWasProposedWhereThatIsPublished() {
        var review = task("Task_ReviewInvestigation", "local-resolution", null);
        jdbc.sql("""
                insert into journal.variable (process_instance_key, scope_key, name, value, updated_at, position)
                select process_instance_key, process_instance_key, 'proposedOutcome', '"local-resolution"', now(), key
                from journal.user_task where key = ?""").param(review).update();

        assertThat(plan(review)
                        .chosen(Set.of("Task_ReviewInvestigation:local-resolution"))
                        .values())
                .extracting(Answer::answers)
                .containsExactly(java.util.Map.of("reviewDecision", "agree"));
    }

    @Test
    void shouldKeepThousandsBackAndUndoThem() {
        var keys = IntStream.range(0, 1_200)
                .mapToObj(number -> investigate("unable-to-prosecute"))
                .toArray(Long[]::new);
        var id = start(keys);

        workAll();

        assertThat(acts.progress(id, INVESTIGATOR))
                .extracting(Progress::chosen, Progress::waiting, Progress::held, Progress::filed)
                .containsExactly(1_200, 0, 1_200, 0);
        assertThat(desk.sending(List.of(keys[0]))).containsKey(keys[0]);
        assertThat(acts.undo(id, INVESTIGATOR)).isEqualTo(1_200);
        assertThat(acts.progress(id, INVESTIGATOR))
                .extracting(Progress::held, Progress::takenBack, Progress::isBusy, Progress::undoable)
                .containsExactly(0, 1_200, false, false);
        assertThat(desk.sending(List.of(keys))).isEmpty();
        assertThat(jdbc.sql("select count(*) from engine.outbox where key = any(:keys)")
                        .param(
                                "keys",
                                List.of(keys).stream().map(String::valueOf).toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> acts.undo(id, INVESTIGATOR)).isInstanceOf(BulkRefusal.class);
    }

    @Test
    void shouldLeaveWhatCannotBeAnsweredAnyMore() {
        var over = investigate("unable-to-prosecute");
        var unfit = investigate("charged");
        var claimed = investigate("unable-to-prosecute");
        var id = start(over, unfit, claimed);
        cases.settle(over);
        jdbc.sql("update journal.user_task set assignee = 'somebody' where key = ?")
                .param(claimed)
                .update();

        workAll();

        assertThat(acts.progress(id, INVESTIGATOR).left())
                .extracting(Items.Left::why, Items.Left::example)
                .containsExactlyInAnyOrder(
                        tuple("task-over", over), tuple("invalid-form", unfit), tuple("task-claimed", claimed));
    }

    @Test
    void shouldUndoWhatIsNotLookedAtYet() {
        var id = start(investigate("unable-to-prosecute"));

        assertThat(acts.undo(id, MANAGER)).isZero();
        workAll();

        assertThat(acts.progress(id, INVESTIGATOR).left())
                .extracting(Items.Left::why)
                .containsExactly("undone");
        assertThat(acts.progress(id, INVESTIGATOR).held()).isZero();
    }

    @Test
    void shouldShowEachStepOnAPage() throws Exception {
        var key = investigate("unable-to-prosecute");
        mvc.perform(get("/tasks/bulk?view=desk&key=" + key).with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("Investigate: Unable to prosecute suspect")))
                .andExpect(content().string(containsString("Nothing goes out for 5 minutes")));
        mvc.perform(post("/tasks/bulk?view=desk&key=" + key)
                        .with(as(INVESTIGATOR))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/tasks/bulk?*key=" + key + "*"))
                .andExpect(flash().attributeExists("errors"));
        var started = mvc.perform(
                        post("/tasks/bulk?view=desk&key=" + key + "&group=Task_Investigate:unable-to-prosecute")
                                .with(as(INVESTIGATOR))
                                .with(csrf()))
                .andExpect(redirectedUrlPattern("/tasks/bulk/*"))
                .andReturn();
        workAll();
        var page = String.valueOf(started.getResponse().getRedirectedUrl());
        mvc.perform(get(page).with(as(INVESTIGATOR))).andExpect(content().string(containsString("1 answer is kept")));
        mvc.perform(get("/tasks/" + key).with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("together with many others by")));
        mvc.perform(get(page).with(as(People.COURT))).andExpect(status().isNotFound());
        mvc.perform(post(page + "/undo").with(as(INVESTIGATOR)).with(csrf()))
                .andExpect(flash().attribute("done", containsString("Undone")));
        mvc.perform(post(page + "/undo").with(as(INVESTIGATOR)).with(csrf()))
                .andExpect(flash().attribute("doneKind", "warning"));
    }

    @Test
    void shouldBeDoneAndUndoneByPrograms() throws Exception {
        var filed = investigate("unable-to-prosecute");
        var left = investigate("under-investigation");
        var tasks = "{\"keys\": [%d, %d]}".formatted(filed, left);
        program("/preview", tasks, INVESTIGATOR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answered[*].group").value("Task_Investigate:unable-to-prosecute"))
                .andExpect(jsonPath("$.answered[0].tasks").value(1))
                .andExpect(jsonPath("$.left[*].left").value("still-open"));
        program("", "{\"tasks\": " + tasks + "}", INVESTIGATOR)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.code").value("bulk-nothing-chosen"));
        program("", filing(tasks), People.COURT).andExpect(status().isUnprocessableEntity());
        var started = program("", filing(tasks), INVESTIGATOR)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.chosen").value(1))
                .andExpect(jsonPath("$.undoable").value(true))
                .andReturn();
        var id = new ObjectMapper()
                .readTree(started.getResponse().getContentAsString())
                .path("id")
                .asText();
        workAll();
        mvc.perform(get("/api/tasks/bulk/" + id).with(as(INVESTIGATOR)))
                .andExpect(jsonPath("$.held").value(1));
        mvc.perform(get("/api/tasks/bulk/" + id).with(as(People.COURT))).andExpect(status().isNotFound());
        program("/" + id + "/undo", "", People.COURT).andExpect(status().isNotFound());
        program("/" + id + "/undo", "", INVESTIGATOR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.takenBack").value(1))
                .andExpect(jsonPath("$.undoneBy").value(INVESTIGATOR.number()));
        program("/" + id + "/undo", "", INVESTIGATOR)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("bulk-too-late"));
    }

    @Test
    void shouldBeNarrowedByPrograms() throws Exception {
        var filed = investigate("unable-to-prosecute");
        var crime = jdbc.sql("select crime_ref from casefile.case_file c join journal.user_task t"
                        + " on t.case_id = c.id::text where t.key = ?")
                .param(filed)
                .query(String.class)
                .single();
        var asked = "{\"keys\": [%d], \"crimeRef\": \"%s\", \"dueBefore\": \"%s\"}";

        for (var each : Map.of(
                        asked.formatted(filed, crime, "2100-01-01T00:00:00Z"), 1,
                        asked.formatted(filed, crime, "2000-01-01T00:00:00Z"), 0,
                        asked.formatted(filed, "x" + crime, "2100-01-01T00:00:00Z"), 0)
                .entrySet()) {
            program("/preview", each.getKey(), INVESTIGATOR)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.answered", hasSize(each.getValue())));
        }
    }

    @Test
    void shouldDoNothingWhereTheNarrowingIsMistyped() throws Exception {
        for (var body : List.of("{\"elemnt\": \"Task_Investigate\"}", "{\"keys\": [1], \"crime\": \"x\"}")) {
            program("/preview", body, INVESTIGATOR)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        }
        program("", "{\"tasks\": {\"elemnt\": \"Task_Investigate\"}}", INVESTIGATOR)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors['tasks.elemnt']", containsString("Did you mean “element”?")));
    }

    private static String filing(String tasks) {
        return "{\"tasks\": %s, \"groups\": [\"Task_Investigate:unable-to-prosecute\"]}".formatted(tasks);
    }

    private ResultActions program(String address, String body, Staff by) throws Exception {
        return mvc.perform(post("/api/tasks/bulk" + address)
                .contentType("application/json")
                .content(body)
                .with(as(by))
                .with(csrf()));
    }

    private UUID start(Long... keys) {
        var groups = new HashSet<String>();
        plan(keys).answered().forEach(group -> groups.add(group.code()));
        return acts.start(TaskFilter.ALL.withKeys(Set.of(keys)), groups, INVESTIGATOR);
    }

    private Plan plan(Long... keys) {
        return acts.plan(TaskFilter.ALL.withKeys(Set.of(keys)), INVESTIGATOR);
    }

    private long investigate(@Nullable String published) {
        return task("Task_Investigate", published, null);
    }

    /** The application works at it as well; what it has taken up is not finished at once. */
    private void workAll() {
        await().until(() -> {
            work.work();
            return jdbc.sql("""
                            select not exists (select from bulk.item i join bulk.bulk b on b.id = i.bulk_id
                                where i.state = 'CHOSEN' and b.undone_at is null)""").query(Boolean.class).single();
        });
    }

    private long task(String element, @Nullable String published, @Nullable String assignee) {
        var caseId = cases.newCase("burglary");
        jdbc.sql(
                        "update casefile.case_file set published_status = :code, published_month = '2020-01-01' where id = :id")
                .param("code", published)
                .param("id", caseId)
                .update();
        return cases.task(caseId, "investigation", element, DESK, assignee, 1);
    }
}
