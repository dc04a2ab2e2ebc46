package justice.throughline.caseview;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Offer;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class CasePageTest {

    private static final Pattern STATE = Pattern.compile("tl-stages__state\">([^<]+)<");
    private static final Pattern TAB = Pattern.compile("govuk-tabs__tab\" href=\"([^\"]+)\"");
    private static final Pattern EVENT = Pattern.compile("moj-timeline__title\">([^<]+)<");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldCallDoneOnlyTheStagesThatACaseWasIn() throws Exception {
        var caseId = desk.newCase("burglary");
        close(caseId, "no-further-action", "2026-03-01");
        assertThat(all(STATE, page(caseId)))
                .containsExactly("Done", "Done", "Not in this case", "Not in this case", "Not in this case", "Done");
        close(caseId, "fined", "2026-03-01");
        assertThat(all(STATE, page(caseId)))
                .containsExactly("Done", "Done", "Done", "Done", "Not in this case", "Done");
    }

    @Test
    void shouldShowWithWhatACaseWasClosedAndWhoGaveTheReason() throws Exception {
        var caseId = desk.newCase("burglary");
        var limit = UUID.randomUUID();
        jdbc.sql("""
                insert into closing.reason (case_id, kind, duty_id, reason, given_by, given_at, task_key)
                values (?, 'limit', ?, 'done-outside', 'wendy', now(), ?)""").params(caseId, limit.toString(), 4711L).update();
        assertThat(page(caseId))
                .contains("Closed with these open", "It was done outside this system", "Said by wendy")
                .contains("/clocks/" + limit, "/tasks/4711/acts");
    }

    @Test
    void shouldSayWhereAnOpenCaseIsAndWhatIsToCome() throws Exception {
        assertThat(all(STATE, page(desk.newCase("burglary"))))
                .containsExactly("Done", "Now", "To come", "To come", "To come", "To come");
    }

    @Test
    void shouldDrawFirstWhereTheCaseIs() throws Exception {
        UUID caseId = desk.newCase("burglary");
        came(caseId, "criminal-journey", "ACTIVE");
        came(caseId, "court", "ACTIVE");
        came(caseId, "acceptance", "COMPLETED");

        assertThat(all(TAB, page(caseId)))
                .containsExactly("#process-court", "#process-criminal-journey", "#process-acceptance");
    }

    @Test
    void shouldPutAnOutcomeWithoutADateAfterTheDatedOnes() throws Exception {
        var caseId = desk.newCase("burglary");
        happened(caseId, "charged", "2026-02-01");
        jdbc.sql("update casefile.case_file set stage = 'CLOSED', outcome = 'fined' where id = ?")
                .param(caseId)
                .update();
        var page = page(caseId);
        assertThat(all(EVENT, page))
                .containsExactly(
                        "Published outcome: Offender fined",
                        "Published outcome: Suspect charged",
                        "The crime happened");
        assertThat(page).contains("Date not published").doesNotContain("<time></time>");
    }

    @Test
    void shouldLeadFromTheStepsOfAHandOffToItsPage() throws Exception {
        var caseId = desk.newCase("burglary");
        handoffs.offer(Offer.of("H-12", caseId, "test:" + caseId));
        var address = "/handoffs/" + handoffs.ofCase(caseId).getFirst().id();

        assertThat(page(caseId)).contains("<a class=\"govuk-link\" href=\"" + address);
        assertThat(body("/api/cases/" + caseId + "/timeline?kind=hand-off")).contains("\"page\":\"" + address);
        assertThat(mvc.perform(get("/cases/" + caseId).with(as(COURT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .as("of those who may see it")
                .doesNotContain(address);
    }

    @Test
    void shouldSayThatAMonthCannotBeReadAndKeepIt() throws Exception {
        var page = body("/cases?month-month=13&month-year=2023");
        assertThat(page)
                .contains("value=\"13\"", "value=\"2023\"", "href=\"#month-month\"", "The calendar has no 13/2023")
                .doesNotContain("<table");
        mvc.perform(get("/cases.csv?month-month=13&month-year=2023").with(as(INVESTIGATOR)))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", containsString("month-month=13&month-year=2023")));
        assertThat(body("/cases?month-month=1&month-year=2026"))
                .contains("<table", "month-month=1&amp;month-year=2026")
                .doesNotContain("govuk-error-summary");
        assertThat(body("/cases?month=2026-01")).as("a link").contains("<table", "value=\"2026\"");
    }

    private void close(UUID caseId, String outcome, String month) {
        happened(caseId, outcome, month);
        jdbc.sql("update casefile.case_file set stage = 'CLOSED', outcome = ?, outcome_month = ?::date where id = ?")
                .params(outcome, month, caseId)
                .update();
    }

    private void happened(UUID caseId, String outcome, String month) {
        jdbc.sql("""
                insert into casefile.outcome_event (case_id, effect_key, outcome, month, source)
                values (?, ?, ?, ?::date, 'police-uk')""").params(caseId, outcome, outcome, month).update();
    }

    private void came(UUID caseId, String process, String state) {
        jdbc.sql("""
                insert into journal.process_instance (key, process_id, definition_key, version, root_key, case_id, state,
                    started_at, partition_id, position)
                values (:key, :process, 1, 1, :key, :caseId, :state, now(), 0, :key)""")
                .param("key", desk.nextKey())
                .param("process", process)
                .param("caseId", caseId.toString())
                .param("state", state)
                .update();
    }

    private String page(UUID caseId) throws Exception {
        return body("/cases/" + caseId);
    }

    private String body(String address) throws Exception {
        return mvc.perform(get(address).with(as(INVESTIGATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
