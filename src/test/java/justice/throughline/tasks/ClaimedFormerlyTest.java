package justice.throughline.tasks;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A task that somebody claimed when acts were recorded under user names. */
@DeskTest
class ClaimedFormerlyTest {

    private static final String DESK = "police.investigation";
    private static final Staff COLLEAGUE = new Staff("FC-2", "Colleague", Set.of(DESK), Set.of(Role.CASEWORKER));

    private final String before = "formerly." + UUID.randomUUID();
    private final String number = "FC-" + UUID.randomUUID().toString().substring(0, 8);
    private final Staff person =
            new Staff(number, "Freya Former", Set.of(DESK), Set.of(Role.CASEWORKER), Set.of(before));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);
    private long key;

    @BeforeEach
    void claim() {
        jdbc.sql("""
                insert into access.staff (number, username, name, password_hash, created_at)
                values (:number, :before, 'Freya Former ' || :number, '', now())""").param("number", number).param("before", before).update();
        jdbc.sql("insert into access.former_name (name, number) values (?, ?)")
                .params(before, number)
                .update();
        caseId = desk.newCase("burglary");
        key = desk.task(caseId, "investigation", "Task_Investigate", DESK, before, 1);
    }

    @Test
    void shouldStillBeTheirs() throws Exception {
        mvc.perform(get("/tasks").with(as(person)))
                .andExpect(content().string(containsString("/tasks/" + key + "/release")));
        mvc.perform(get("/tasks/" + key).with(as(person)))
                .andExpect(content().string(containsString("id=\"task-form\"")));
        mvc.perform(get("/api/tasks?assignee=" + number).with(as(person)))
                .andExpect(jsonPath("$.content[0].key").value(key));

        assertThat(tasks.complete(key, person, Map.of("proposedOutcome", "no-further-action")))
                .isEqualTo(WishState.WISHED);
        assertThat(tasks.acts(key, person))
                .singleElement()
                .extracting(TaskAct::by)
                .isEqualTo(number);
    }

    @Test
    void shouldBeGivenBackByThem() throws Exception {
        mvc.perform(post("/tasks/" + key + "/release").with(as(person)).with(csrf()));

        assertThat(tasks.acts(key, person))
                .singleElement()
                .extracting(TaskAct::act)
                .isEqualTo(Act.RELEASE);
    }

    @Test
    void shouldBeNobodyElses() {
        assertThatThrownBy(() -> tasks.claim(key, COLLEAGUE)).isInstanceOf(TaskRefusal.class);
        assertThatThrownBy(() -> tasks.release(key, COLLEAGUE)).isInstanceOf(TaskRefusal.class);
    }

    @Test
    void shouldShowWhoHasItByName() throws Exception {
        for (var page : new String[] {"/tasks?view=all&ref=" + caseId, "/tasks/" + key, "/cases/" + caseId}) {
            mvc.perform(get(page).with(as(MANAGER)))
                    .andExpect(content().string(containsString("Freya Former")))
                    .andExpect(content().string(not(containsString(before))));
        }
    }
}
