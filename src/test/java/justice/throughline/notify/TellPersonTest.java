package justice.throughline.notify;

import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.as;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class TellPersonTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Test
    void shouldAskForPatienceUntilTheJournalKnowsWhomToTell() throws Exception {
        var key =
                desk.task(desk.newCase("burglary"), "tell-person", "Task_TellPerson", "police.investigation", null, 1);

        mvc.perform(get("/tasks/" + key).with(as(INVESTIGATOR))).andExpect(status().isOk());
        mvc.perform(post("/tasks/" + key)
                        .param("toldWho", "person")
                        .with(as(INVESTIGATOR))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Try again in a moment")));
    }
}
