package justice.throughline.tasks;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.Set;
import java.util.UUID;
import justice.throughline.shared.Place;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A desk with thousands of imported tasks beside its live work. */
@DeskTest
class BacklogTest {

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private UUID caseId;

    @BeforeEach
    void open() {
        caseId = desk.newCase("burglary");
    }

    @AfterEach
    void forget() {
        desk.forgetLimits();
    }

    @Test
    void shouldKeepTheImportedBacklogBelowLiveWork() throws Exception {
        var group = "police." + caseId;
        var reported = desk.newCase("burglary");
        jdbc.sql("update casefile.case_file set origin = 'report' where id = ?")
                .param(reported)
                .update();
        desk.limit(caseId, "RUNNING", 1);
        var oldPressed = desk.investigate(caseId, group, -3_000);
        var old = desk.investigate(desk.newCase("burglary"), group, -3_500);
        var live = desk.investigate(reported, group, 20);
        var filter = TaskFilter.ALL.withDesks(Set.of(group));

        for (var sort : TaskSort.values()) {
            assertThat(tasks.page(filter, sort, Place.page(0, 10)))
                    .extracting(TaskLine::key)
                    .startsWith(live)
                    .hasSize(3);
            assertThat(tasks.page(filter, sort, Place.page(0, 1)))
                    .extracting(TaskLine::key)
                    .containsExactly(live);
            assertThat(tasks.page(filter, sort, Place.page(1, 1)))
                    .extracting(TaskLine::key)
                    .doesNotContain(live)
                    .hasSize(1);
            assertThat(tasks.page(filter, sort, Place.page(2, 1))).hasSize(1);
        }
        assertThat(tasks.page(filter, TaskSort.DUE, Place.page(0, 10)))
                .extracting(TaskLine::key)
                .containsExactly(live, old, oldPressed);
        mvc.perform(get("/tasks?view=all&band=BACKLOG&ref=" + caseId).with(as(MANAGER)))
                .andExpect(content().string(containsString("Imported backlog</strong>")))
                .andExpect(content().string(containsString("1 task<")));
        mvc.perform(get("/tasks?view=all&band=LIVE&ref=" + caseId).with(as(MANAGER)))
                .andExpect(content().string(containsString("No task matches")));
    }

    @Test
    void shouldCountBeyondAThousandAndPageToTheLast() {
        var group = "police." + caseId;
        var first = desk.investigate(caseId, group, 1);
        jdbc.sql("""
                insert into journal.user_task (key, process_instance_key, root_key, case_id, process_id, element_id,
                    element_instance_key, candidate_groups, candidate_users, due_at, priority, state, created_at,
                    definition_version, position)
                select key + number * 1000000000::bigint, process_instance_key, root_key, case_id, process_id, element_id,
                    element_instance_key, candidate_groups, candidate_users, due_at, priority, state, created_at,
                    definition_version, position
                from journal.user_task, generate_series(1, 8000) number where key = ?""").param(first).update();
        var filter = TaskFilter.ALL.withDesks(Set.of(group));

        var last = tasks.page(filter, TaskSort.DUE, Place.page(320, 25));

        assertThat(last.total()).isEqualTo(8_001);
        assertThat(last.moreThanCounted()).isFalse();
        assertThat(last).hasSize(1);
        jdbc.sql("delete from journal.user_task where ? = any(candidate_groups)")
                .param(group)
                .update();
    }
}
