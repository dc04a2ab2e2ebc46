package justice.throughline.recovery;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Where the journal itself has lost something, nothing is said of limits until somebody has seen to it. */
@DeskTest
class JournalGapsTest {

    private static final String WARNING = "The record of what the journey engine has done has a gap";

    @Autowired
    private RecoveryWatch watch;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void close() {
        jdbc.sql("delete from journal.gap").update();
        jdbc.sql("delete from recovery.settled_gap").update();
        watch.look();
    }

    @Test
    void shouldStandStillUntilSomebodyHasSeenToIt() throws Exception {
        watch.look();
        assertThat(watch.everywhere()).isFalse();
        jdbc.sql("insert into journal.gap (partition_id, after_position, to_position) values (3, 100, 250)")
                .update();

        watch.look();

        assertThat(watch.everywhere()).isTrue();
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        mvc.perform(get("/tasks").with(as(MANAGER))).andExpect(content().string(containsString(WARNING)));
        mvc.perform(get("/missing-records").with(as(MANAGER)))
                .andExpect(content().string(containsString("100 – 250")));
        mvc.perform(get("/api/missing-records/gaps").with(as(MANAGER)))
                .andExpect(jsonPath("$[0].partition").value(3));

        mvc.perform(post("/missing-records/gaps").with(as(ADMIN)).with(csrf()))
                .andExpect(redirectedUrl("/missing-records"));
        watch.look();

        assertThat(watch.everywhere()).isFalse();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        mvc.perform(get("/tasks").with(as(MANAGER))).andExpect(content().string(not(containsString(WARNING))));
        mvc.perform(post("/api/missing-records/gaps").with(as(ADMIN)).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("no-gap"));
    }
}
