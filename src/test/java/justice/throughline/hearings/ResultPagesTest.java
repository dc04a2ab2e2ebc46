package justice.throughline.hearings;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseCharge;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.NewCase;
import justice.throughline.casefile.NewPerson;
import justice.throughline.casefile.PersonRole;
import justice.throughline.shared.Proof;
import justice.throughline.testing.CookieJar;
import justice.throughline.testing.DeskTest;
import org.hamcrest.Matcher;
import org.hamcrest.text.MatchesPattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The court records what came of each charge and each defendant on a page; the case page shows it with who did. */
@DeskTest
class ResultPagesTest {

    private static final LocalDate CHARGED = LocalDate.of(2026, 1, 5);
    private static final LocalDate HEARD = CHARGED.plusDays(30);

    private final CookieJar jar = new CookieJar();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CourtCases court;

    @Autowired
    private CourtHearings hearings;

    private UUID caseId;
    private String page;

    @BeforeEach
    void open() {
        var urn = "40" + UUID.randomUUID().toString().substring(0, 8);
        caseId = court.open(
                        new NewCase(
                                urn,
                                "040AA00",
                                null,
                                List.of(
                                        new NewPerson(PersonRole.DEFENDANT, "A1", "040AA00"),
                                        new NewPerson(PersonRole.DEFENDANT, "B2", "040AA00")),
                                List.of(charge("A1", 1), charge("A1", 2), charge("B2", 1)),
                                List.of(new CaseHearing(
                                        HEARD, null, "B40CO00", null, null, null, "police-case", null))),
                        Proof.file("message"))
                .orElseThrow()
                .caseId();
        page = "/cases/" + caseId + "/hearings/"
                + hearings.ofCase(caseId).getFirst().id() + "/result";
    }

    @Test
    void shouldShowTheResultOfEachChargeWithWhoRecordedIt() throws Exception {
        shows(COURT, page, containsString("None yet"), containsString("Record a result"));

        say(caseId + ":A1:2", "fined", HEARD);
        say(caseId + ":B2", "not-guilty", HEARD);

        var chargeOfA1 = row("Charge 2, TH68010", "Offender fined");
        shows(COURT, page, chargeOfA1, row("<th[^>]*>B2<", "The hearing", "not guilty"), containsString("for Court"));
        shows(COURT, page, not(row("Charge 1, TH68010", "Offender fined", "Charge 2")));
        shows(COURT, "/cases/" + caseId, row("Offender fined", "by callum"), containsString("Who appears"));
    }

    @Test
    void shouldSayAtTheFieldWhatIsWrong() throws Exception {
        said(caseId + ":C3:1", "fined", HEARD);
        refused("of", "Choose a charge or a defendant");
        said(caseId + ":A1:1", "vanished", HEARD);
        refused("outcome", "list of outcomes");
        said(caseId + ":A1:1", "fined", HEARD.minusDays(1));
        refused("day-day", "before the hearing");
        shows(COURT, page, not(containsString("Offender fined</td>")));
    }

    @Test
    void shouldLetOnlyTheCourtRecordIt() throws Exception {
        shows(INVESTIGATOR, page, containsString("None yet"), not(containsString("Record a result")));
        mvc.perform(form(caseId + ":A1:1", "fined", HEARD)
                        .with(as(INVESTIGATOR))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private void say(String of, String outcome, LocalDate day) throws Exception {
        said(of, outcome, day);
        mvc.perform(get(page).with(as(COURT)).with(jar))
                .andExpect(content().string(containsString("The result has been recorded.")));
    }

    private void refused(String field, String why) throws Exception {
        mvc.perform(get(page).with(as(COURT)).with(jar))
                .andExpect(content().string(containsString("<title>Error: ")))
                .andExpect(content().string(containsString("href=\"#" + field + "\"")))
                .andExpect(content().string(containsString(why)));
    }

    private void said(String of, String outcome, LocalDate day) throws Exception {
        mvc.perform(form(of, outcome, day).with(as(COURT)).with(csrf()).with(jar))
                .andDo(jar)
                .andExpect(redirectedUrl(page));
    }

    private MockHttpServletRequestBuilder form(String of, String outcome, LocalDate day) {
        return post(page)
                .param("of", of)
                .param("outcome", outcome)
                .param("day-day", String.valueOf(day.getDayOfMonth()))
                .param("day-month", String.valueOf(day.getMonthValue()))
                .param("day-year", String.valueOf(day.getYear()));
    }

    @SafeVarargs
    private void shows(Staff who, String address, Matcher<String>... what) throws Exception {
        var answer = mvc.perform(get(address).with(as(who))).andExpect(status().isOk());
        for (var each : what) answer.andExpect(content().string(each));
    }

    /** These words in one row of a table, in this order. */
    private static Matcher<String> row(String... words) {
        var within = "((?!</tr>).)*";
        return MatchesPattern.matchesPattern(Pattern.compile(".*" + String.join(within, words) + ".*", Pattern.DOTALL));
    }

    private static CaseCharge charge(String defendant, int sequence) {
        return new CaseCharge(defendant, sequence, "TH68010", "Did steal", CHARGED, null, CHARGED);
    }
}
