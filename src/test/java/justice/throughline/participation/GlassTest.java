package justice.throughline.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import justice.throughline.access.People;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody whose duty demands it opens a case for a short time, and who answers for its data sees it at once. */
@DeskTest
class GlassTest {

    private static final Staff CLERK =
            new Staff("glass-clerk", "Gwen Glass", Set.of("court.listing"), Set.of(Role.CASEWORKER));
    private static final Staff OFFICER = new Staff("glass-officer", "Olga", Set.of(), Set.of(Role.INFORMATION_OFFICER));
    private static final Staff SUPERVISOR =
            new Staff("glass-supervisor", "Saul", Set.of("police.supervision"), Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    /** All tests share one database, and the pages of others say what waits there. */
    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.sql("delete from participation.broken_glass").update();
    }

    @Test
    void shouldOpenACaseForItsTimeAndTellWhoAnswersForIt() throws Exception {
        var caseId = desk.newCase("burglary");
        assertThat(page("/cases/" + caseId, CLERK).getStatus()).isEqualTo(404);
        assertThat(page("/tasks", SUPERVISOR).getContentAsString()).doesNotContain("/broken-glass");

        assertThat(open(CLERK, caseId.toString(), "life_at_risk", "Bail address asked for", "hour")
                        .getStatus())
                .isEqualTo(201);
        var shown = page("/cases/" + caseId, CLERK);
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString()).contains("You opened this case by breaking the glass");
        assertThat(page("/cases?q=" + caseId, CLERK).getContentAsString()).contains("/cases/" + caseId);

        assertThat(page("/tasks", SUPERVISOR).getContentAsString()).contains("/broken-glass", "1 case was opened");
        assertThat(page("/broken-glass", SUPERVISOR).getContentAsString())
                .contains("Bail address asked for", "life or safety");
        assertThat(page("/broken-glass.csv", SUPERVISOR).getContentAsString()).contains("glass-clerk");
        assertThat(page("/broken-glass", CLERK).getStatus()).isEqualTo(403);
        assertThat(page("/broken-glass", OFFICER).getContentAsString())
                .contains("Bail address asked for", "/audit?reference=" + caseId)
                .doesNotContain("/cases/" + caseId, "<form class=\"govuk-details__text\"");
        assertThat(desk.auditedReads(caseId, "glass-clerk")).isEqualTo(1);

        jdbc.sql(
                        "update participation.broken_glass set began_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'")
                .update();
        assertThat(page("/cases/" + caseId, CLERK).getStatus()).isEqualTo(404);
        assertThat(page("/api/cases?q=" + caseId, CLERK).getContentAsString()).contains("\"totalElements\":0");
    }

    @Test
    void shouldBeFoundJustifiedOrNotOnceAndBySomebodyElse() throws Exception {
        var caseId = desk.newCase("burglary");
        open(CLERK, caseId.toString(), "cover", "For Ann, who is ill", "shift");
        var id = jdbc.sql("select id from participation.broken_glass")
                .query(Long.class)
                .single();
        assertThat(find(CLERK, id, "justified", "Mine").getStatus()).isEqualTo(403);
        assertThat(find(SUPERVISOR, id, "", "So").getContentAsString()).contains("glass-finding-missing");
        assertThat(find(SUPERVISOR, id, "not_justified", " ").getContentAsString())
                .contains("glass-note-missing");
        assertThat(find(SUPERVISOR, id, "not_justified", "Ann was at work").getStatus())
                .isEqualTo(204);
        assertThat(find(People.MANAGER, id, "justified", "No matter").getContentAsString())
                .contains("glass-found");
        assertThat(page("/broken-glass?all=true", People.MANAGER).getContentAsString())
                .contains("Ann was at work", "Not justified");
        assertThat(page("/tasks", SUPERVISOR).getContentAsString()).doesNotContain("/broken-glass");
    }

    @Test
    void shouldAskForEverythingAndTellNobodyWhatCasesThereAre() throws Exception {
        var caseId = desk.newCase("burglary");
        var ref = caseId.toString();
        assertThat(open(CLERK, "", "cover", "x", "hour").getContentAsString()).contains("glass-ref-missing");
        assertThat(open(CLERK, ref, "", "x", "hour").getContentAsString()).contains("glass-purpose-missing");
        assertThat(open(CLERK, ref, "cover", " ", "hour").getContentAsString()).contains("glass-reason-missing");
        assertThat(open(CLERK, ref, "cover", "x", "week").getContentAsString()).contains("glass-time-missing");
        assertThat(open(CLERK, ref.substring(0, 20), "cover", "x", "hour").getContentAsString())
                .contains("glass-no-such-case");
        assertThat(open(People.INVESTIGATOR, ref, "cover", "x", "hour").getContentAsString())
                .contains("glass-not-needed");
        var refused = mvc.perform(post("/cases/break-glass")
                        .param("ref", ref)
                        .param("reason", "A long reason")
                        .with(csrf())
                        .with(People.as(CLERK)))
                .andReturn();
        assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo("/cases/break-glass");
        assertThat(jdbc.sql("select count(*) from participation.broken_glass")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MockHttpServletResponse open(Staff staff, String ref, String purpose, String reason, String time)
            throws Exception {
        return send(staff, "/api/broken-glass", """
                {"ref": "%s", "purpose": "%s", "reason": "%s", "time": "%s"}""".formatted(ref, purpose, reason, time));
    }

    private MockHttpServletResponse find(Staff staff, long id, String finding, String note) throws Exception {
        return send(staff, "/api/broken-glass/" + id + "/finding", """
                {"finding": "%s", "note": "%s"}""".formatted(finding, note));
    }

    private MockHttpServletResponse send(Staff staff, String address, String body) throws Exception {
        return mvc.perform(post(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(csrf())
                        .with(People.as(staff)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse page(String address, Staff staff) throws Exception {
        return mvc.perform(get(address).with(People.as(staff))).andReturn().getResponse();
    }
}
