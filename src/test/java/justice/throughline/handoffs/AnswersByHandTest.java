package justice.throughline.handoffs;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import justice.throughline.access.Staff;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** Nobody answers for a receiver alone. */
@DeskTest
class AnswersByHandTest {

    private static final Staff SECOND = HandOffMoves.caseworker("cara", "court.results");
    private static final Staff THIRD = HandOffMoves.caseworker("cerys", "court.listing");
    private static final String TOLD = """
            {"step": "%s", "reasons": ["incomplete"], "note": "The warrant lacks a page.",
             "told": {"reference": "HMP-2026/17", "by": "The duty governor", "way": "phone", "on": "2026-11-30"}}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void offer() {
        id = beans.createBean(HandOffMoves.class).inState(HandOffMoves.TO_A_PARTNER, State.OFFERED);
    }

    @Test
    void shouldMoveOnceASecondPersonOfTheBodyConfirms() throws Exception {
        step(COURT, "ACCEPT").andExpect(status().isForbidden());
        step(MANAGER, "ACCEPT").andExpect(status().isForbidden());
        mvc.perform(get("/handoffs/" + id).with(as(COURT)))
                .andExpect(content().string(containsString("Write down what Prison told you")));
        onThePage("").andExpect(flash().attribute("errors", hasKey("reference")));
        onThePage("The governor").andExpect(flash().attribute("errors", hasKey("reference")));
        onThePage("HMP-17").andExpect(redirectedUrl("/handoffs/" + id));
        assertThat(state()).isEqualTo(State.OFFERED);
        propose(COURT, "REFUSE").andExpect(status().isConflict()).andExpect(code("handoff-answer-waits"));

        decide(COURT, "confirm").andExpect(status().isForbidden()).andExpect(code("handoff-answer-own"));
        decide(INVESTIGATOR, "confirm").andExpect(status().isForbidden());
        decide(ADMIN, "confirm").andExpect(status().isForbidden());
        assertThat(state()).isEqualTo(State.OFFERED);
        mvc.perform(get("/handoffs/answers").with(as(SECOND)))
                .andExpect(content().string(containsString(id.toString())));
        mvc.perform(get("/handoffs").with(as(SECOND)))
                .andExpect(content().string(containsString("Answers that wait for a second person: ")));
        mvc.perform(get("/handoffs/answers").with(as(COURT)))
                .andExpect(content().string(not(containsString(id.toString()))));
        mvc.perform(get("/api/handoffs/answers").with(as(SECOND)))
                .andExpect(content().string(containsString(id.toString())));

        mvc.perform(post("/handoffs/" + id + "/answers/" + answer())
                        .param("decision", "confirm")
                        .with(as(SECOND))
                        .with(csrf()))
                .andExpect(redirectedUrl("/handoffs/" + id));
        assertThat(state()).isEqualTo(State.ACCEPTED);
        decide(THIRD, "confirm").andExpect(status().isConflict()).andExpect(code("handoff-answer-decided"));
        assertThat(taken(Step.ACCEPT)).isOne();
        mvc.perform(get("/handoffs/" + id).with(as(COURT)))
                .andExpect(content().string(containsString("reference HMP-17")))
                .andExpect(content().string(containsString("Confirmed")));
        mvc.perform(get("/api/handoffs/" + id).with(as(COURT)))
                .andExpect(jsonPath("$.answersByHand[0].state").value("CONFIRMED"))
                .andExpect(jsonPath("$.answersByHand[0].decidedBy").value("cara"));
        assertThat(audited()).containsExactly("hand-off ACCEPT by hand proposed", "hand-off ACCEPT by hand confirm");
    }

    @Test
    void shouldLetOneOfTwoWhoConfirmAtOnceWin() throws Exception {
        propose(COURT, "ACCEPT").andExpect(status().isCreated());
        Callable<Integer> second = () -> decided(SECOND);
        Callable<Integer> third = () -> decided(THIRD);
        try (var both = Executors.newFixedThreadPool(2)) {
            var told = both.invokeAll(List.of(second, third));
            assertThat(List.of(told.get(0).get(), told.get(1).get())).containsExactlyInAnyOrder(204, 409);
        }
        assertThat(taken(Step.ACCEPT)).isOne();
    }

    @Test
    void shouldLapseWhenTheReceiverAnswersItself() throws Exception {
        propose(COURT, "REFUSE").andExpect(status().isCreated());
        step(HandOffMoves.PRISON, "ACCEPT").andExpect(redirectedUrl("/handoffs/" + id));

        assertThat(state()).isEqualTo(State.ACCEPTED);
        mvc.perform(get("/handoffs/" + id).with(as(SECOND)))
                .andExpect(content().string(containsString("The hand-off went on without it")))
                .andExpect(content().string(not(containsString("value=\"confirm\""))));
        decide(SECOND, "confirm").andExpect(status().isConflict()).andExpect(code("handoff-answer-decided"));
        assertThat(taken(Step.REFUSE)).isZero();
    }

    @Test
    void shouldBeDeclinedWithAReasonOrWithdrawnByWhoWroteItDown() throws Exception {
        propose(COURT, "ACCEPT").andExpect(status().isCreated());
        decide(SECOND, "withdraw").andExpect(status().isForbidden());
        decide(SECOND, "decline").andExpect(status().isUnprocessableEntity()).andExpect(code("handoff-answer-why"));
        decide(COURT, "withdraw").andExpect(status().isNoContent());
        propose(COURT, "ACCEPT").andExpect(status().isCreated());
        mvc.perform(post("/api/handoffs/" + id + "/answers/" + answer())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\": \"decline\", \"why\": \"They know of no such call.\"}")
                        .with(as(SECOND))
                        .with(csrf()))
                .andExpect(status().isNoContent());

        assertThat(state()).isEqualTo(State.OFFERED);
        mvc.perform(get("/handoffs/" + id).with(as(COURT)))
                .andExpect(content().string(containsString("They know of no such call.")))
                .andExpect(content().string(containsString("Withdrawn")));
    }

    private ResultActions onThePage(String reference) throws Exception {
        return mvc.perform(post("/handoffs/" + id + "/answers")
                .param("step", "ACCEPT")
                .param("reference", reference)
                .param("toldBy", "The duty governor")
                .param("way", "phone")
                .param("toldOn-day", "30")
                .param("toldOn-month", "11")
                .param("toldOn-year", "2026")
                .with(as(COURT))
                .with(csrf()));
    }

    private ResultActions step(Staff by, String step) throws Exception {
        return mvc.perform(
                post("/handoffs/" + id).param("step", step).with(as(by)).with(csrf()));
    }

    private ResultActions propose(Staff by, String step) throws Exception {
        return mvc.perform(post("/api/handoffs/" + id + "/answers")
                .contentType(MediaType.APPLICATION_JSON)
                .content(TOLD.formatted(step))
                .with(as(by))
                .with(csrf()));
    }

    private ResultActions decide(Staff by, String decision) throws Exception {
        return mvc.perform(post("/api/handoffs/" + id + "/answers/" + answer())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"decision\": \"" + decision + "\"}")
                .with(as(by))
                .with(csrf()));
    }

    private int decided(Staff by) throws Exception {
        return decide(by, "confirm").andReturn().getResponse().getStatus();
    }

    private static ResultMatcher code(String code) {
        return jsonPath("$.code").value(code);
    }

    private long answer() {
        return jdbc.sql("select max(id) from handoffs.answer_by_hand where hand_off_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private State state() {
        return handoffs.detail(id).handOff().state();
    }

    private long taken(Step step) {
        return handoffs.events(id).stream()
                .filter(event -> event.step() == step)
                .count();
    }

    private List<String> audited() {
        return jdbc.sql("select what from access.audit where case_id = ? and what like '%by hand%' order by id")
                .param(handoffs.detail(id).handOff().caseId())
                .query(String.class)
                .list();
    }
}
