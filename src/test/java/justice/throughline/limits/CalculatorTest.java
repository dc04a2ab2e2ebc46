package justice.throughline.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import justice.throughline.access.People;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The calculator as programs and people use it. */
@DeskTest
class CalculatorTest {

    private static final RequestPostProcessor DESIGNER = People.as(People.DESIGNER);

    @Autowired
    private MockMvc mvc;

    @Test
    void shouldAnswerWithTheEndAndWhy() throws Exception {
        calculate("""
                {"kind": "victim-told-charge", "jurisdiction": "ENGLAND_AND_WALES", "start": "2026-04-01T10:00:00Z",
                 "facts": {"victimCategory": "standard"}}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.limit.due").value("2026-04-10"))
                .andExpect(jsonPath("$.limit.rule").value("V-07"))
                .andExpect(jsonPath("$.limit.certainty").value("VERIFIED_IN_AN_OLDER_SOURCE"))
                .andExpect(jsonPath("$.limit.warnPoints[0].code").value("1 working day"))
                .andExpect(jsonPath("$.ends").value("Friday 10 April 2026"))
                .andExpect(jsonPath("$.why", hasItem("Wednesday 1 April 2026 is day 0 and does not count.")))
                .andExpect(jsonPath("$.why", hasItem("Friday 3 April 2026 does not count: Good Friday.")))
                .andExpect(jsonPath("$.why", hasItem("5 working days end on Friday 10 April 2026.")));
    }

    @Test
    void shouldAnswerInWelsh() throws Exception {
        mvc.perform(post("/api/clocks/calculate?lang=cy")
                        .with(csrf())
                        .with(DESIGNER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"kind": "solemn-trial", "jurisdiction": "scotland", "start": "2026-11-02",
                         "facts": {"custodyStatus": "custody"}}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Treial ar dditiad"))
                .andExpect(jsonPath("$.why", hasItem(containsString("yw diwrnod 0"))));
    }

    @Test
    void shouldTakePausesAndExtensions() throws Exception {
        calculate("""
                {"kind": "detention", "jurisdiction": "ENGLAND_AND_WALES", "start": "2026-03-28T22:00:00Z",
                 "facts": {"detentionRoute": "arrived-at-station", "offenceClass": "indictable-only"},
                 "pauses": [{"from": "2026-03-29T00:30:00Z", "to": "2026-03-29T01:30:00Z", "reason": "hospital"}],
                 "extensions": [{"code": "superintendent", "grantedAt": "2026-03-29T20:00:00Z", "authority": "superintendent"}]}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.limit.due").value("2026-03-30T11:00:00Z"))
                .andExpect(jsonPath("$.why", hasItem(containsString("The clocks change on Sunday 29 March 2026"))))
                .andExpect(jsonPath("$.why", hasItem(containsString("to 36 hours in all"))))
                .andExpect(jsonPath("$.why", hasItem(containsString("at, to or from hospital"))));
    }

    @Test
    void shouldRefuseTheSuperintendentBeforeTheSecondReview() throws Exception {
        var ask = """
                {"kind": "detention", "jurisdiction": "ENGLAND_AND_WALES", "start": "2026-03-28T22:00:00Z",
                 "facts": {"detentionRoute": "arrived-at-station", "offenceClass": "indictable-only"},
                 "extensions": [{"code": "superintendent", "grantedAt": "2026-03-29T20:00:00Z",
                     "authority": "superintendent", "met": {"detention-first-review": 1, "detention-later-review": %d}}]}""";
        calculate(ask.formatted(0))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("limit-extension-undone"))
                .andExpect(jsonPath("$.detail", containsString("must have been done: 2.")));
        calculate(ask.formatted(1))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.limit.due").value("2026-03-30T10:00:00Z"));
    }

    @Test
    void shouldLookFromAnotherMomentOnThePageToo() throws Exception {
        var page = "/clocks/calculator?kind=detention&jurisdiction=ENGLAND_AND_WALES&start=2026-03-28T22:00"
                + "&detentionRoute=arrived-at-station&offenceClass=indictable-only&asOf=";
        mvc.perform(get(page + "2026-03-29T10:00").with(DESIGNER))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"asOf-hour\" value=\"10\"")))
                .andExpect(content().string(containsString("23:00")));
        mvc.perform(get(page + "2026-02-30T10:00").with(DESIGNER))
                .andExpect(content().string(containsString("href=\"#asOf-day\"")));
    }

    @Test
    void shouldListWhatIsNeeded() throws Exception {
        calculate("""
                {"kind": "victim-told-bail-outcome", "jurisdiction": "ENGLAND_AND_WALES", "start": "2026-04-01"}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("limit-facts-needed"))
                .andExpect(jsonPath("$.errors['facts.victimCategory']").isNotEmpty())
                .andExpect(jsonPath("$.needed[0].values", hasItem("enhanced")))
                .andExpect(jsonPath("$.needed[*].name", hasItem("learnedAt")));
    }

    @Test
    void shouldNameTheFieldThatIsWrong() throws Exception {
        refused("{}", "limit-facts-needed", "kind");
        refused(ask("no-such-limit", "2026-04-01", ""), "limit-unknown-kind", "kind");
        refused(ask("support-referral", "2026-02-30", ""), "limit-bad-time", "start");
        refused(ask("support-referral", "2026-03-29T01:30", ""), "limit-no-such-time", "start");
        refused(
                ask("victim-told-charge", "2026-04-01", "\"victimCategory\": \"vip\""),
                "limit-bad-fact",
                "victimCategory");
        refused(ask("protection-order", "2026-04-01", "\"orderDays\": \"many\""), "limit-bad-fact", "orderDays");
        refused(
                ask("custody-time-limit", "2026-04-01", "\"custodyStage\": \"crown\""),
                "limit-facts-needed",
                "daysServed");
        refused(ask("prosecution-reply", "2026-04-01", "\"orderedDay\": \"soon\""), "limit-bad-time", "orderedDay");
        refused(
                ask("support-referral", "2026-04-01", "").replace("ENGLAND_AND_WALES", "FRANCE"),
                "limit-bad-fact",
                "jurisdiction");
    }

    @Test
    void shouldListKindsWithTheirFacts() throws Exception {
        mvc.perform(get("/api/clocks/kinds").with(DESIGNER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.limit.kind == 'custody-time-limit')].title")
                        .value("Custody time limit"))
                .andExpect(jsonPath(
                        "$[?(@.limit.kind == 'custody-time-limit')].limit.facts[*].name", hasItem("daysServed")))
                .andExpect(jsonPath("$[*].limit.kind", not(hasItem("bail-breach-detention"))));
    }

    @Test
    void shouldAskForALimitThenItsFactsThenAnswer() throws Exception {
        page("").andExpect(status().isOk()).andExpect(content().string(containsString("Custody time limit")));
        page("?kind=custody-time-limit")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Stage of custody")));
        page("?kind=custody-time-limit&jurisdiction=ENGLAND_AND_WALES&start=2026-02-06&custodyStage=magistrates&offenceClass=summary")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thursday 2 April 2026")))
                .andExpect(content().string(containsString("Friday 3 April 2026 is off: Good Friday.")));
    }

    @Test
    void shouldSayOnThePageWhatIsWrong() throws Exception {
        page("?kind=")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a limit")));
        page("?kind=custody-time-limit&jurisdiction=ENGLAND_AND_WALES&start=2026-02-06")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("we need: Stage of custody")))
                .andExpect(content().string(containsString("href=\"#custodyStage\"")));
        page("?kind=detention-first-review&jurisdiction=ENGLAND_AND_WALES&start=2026-03-29T01:30")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("clocks go forward")));
    }

    @Test
    void shouldShowTheUncertainAsToBeConfirmed() throws Exception {
        var shown = page("?kind=property-returned&jurisdiction=SCOTLAND&start=2025-12-30")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(shown).contains("To be confirmed", "2 January", "Thursday 8 January 2026");
    }

    private ResultActions page(String query) throws Exception {
        return mvc.perform(get("/clocks/calculator" + query).with(DESIGNER));
    }

    private ResultActions calculate(String body) throws Exception {
        return mvc.perform(post("/api/clocks/calculate")
                .with(csrf())
                .with(DESIGNER)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private void refused(String body, String code, String field) throws Exception {
        calculate(body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.errors").value(anyOf(hasKey(field), hasKey("facts." + field))))
                .andExpect(jsonPath("$.detail", not(containsString(":{"))));
    }

    private static String ask(String kind, String start, String facts) {
        return "{\"kind\": \"%s\", \"jurisdiction\": \"ENGLAND_AND_WALES\", \"start\": \"%s\", \"facts\": {%s}}"
                .formatted(kind, start, facts);
    }
}
