package justice.throughline.demo;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.devruntime.partners.PartnerSimulator;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.State;
import justice.throughline.shared.Refusal;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class SimulatedPartnersTest {

    private static final String PRISON = "PRISON";
    private static final String BRING_BACK = "/demo/partners/PRISON/up";

    @Autowired
    private SimulatedPartners partners;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Desk desk;

    @Autowired
    private PartnerSimulator simulator;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void bringAllBack() {
        simulator.revive();
    }

    @Test
    void shouldTakeASystemDownAndBringItBackWithNothingLost() throws Exception {
        press("down", MANAGER);
        var caseId = desk.newCase("robbery");
        handoffs.offer(Offer.of("H-28", caseId, "test:" + UUID.randomUUID()));

        mvc.perform(get("/demo").with(as(MANAGER))).andExpect(content().string(containsString(BRING_BACK)));
        await().during(Duration.ofSeconds(2)).until(() -> state(caseId) == State.OFFERED);

        press("up", MANAGER);

        mvc.perform(get("/demo").with(as(MANAGER))).andExpect(content().string(not(containsString(BRING_BACK))));
        await().atMost(Duration.ofSeconds(30)).until(() -> state(caseId) == State.DONE);
        assertThat(jdbc.sql("select what from access.audit where actor = ? order by id")
                        .param(MANAGER.number())
                        .query(String.class)
                        .list())
                .containsSubsequence("demo partner down PRISON", "demo partner up PRISON");
    }

    @Test
    void shouldLeaveThemToThoseWhoMay() throws Exception {
        mvc.perform(post("/demo/partners/PRISON/down").with(as(COURT)).with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(partners.all()).allMatch(SimulatedPartners.Line::answering);
    }

    @Test
    void shouldRefuseOneThatNobodySimulates() {
        assertThatThrownBy(() -> partners.takeDown("MARS")).isInstanceOf(Refusal.class);
        assertThat(partners.all()).allMatch(SimulatedPartners.Line::answering);
    }

    private void press(String way, Staff by) throws Exception {
        mvc.perform(post("/demo/partners/PRISON/" + way).with(as(by)).with(csrf()))
                .andExpect(redirectedUrl("/demo#partners"));
    }

    private State state(UUID caseId) {
        return handoffs.ofCase(caseId).getLast().state();
    }
}
