package justice.throughline.arrivals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static justice.throughline.access.People.RECEPTION;
import static justice.throughline.access.People.as;
import static justice.throughline.arrivals.Inboxes.CASES;
import static justice.throughline.arrivals.Inboxes.LISTS;
import static justice.throughline.arrivals.Inboxes.posted;
import static justice.throughline.arrivals.Inboxes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CasePerson;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casemessages.CourtListText;
import justice.throughline.casemessages.PoliceCaseText;
import justice.throughline.shared.Fingerprint;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What messages of the police and lists of courts say is kept as they say it, and what is not kept is said. */
@DeskTest
class CourtFilesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(50_000);
    private static final String NEVER = "2026-11-20T17:00:00Z";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CourtCases cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcClient jdbc;

    private final String urn = "40AA%05d26".formatted(NUMBER.incrementAndGet());

    @Test
    void shouldMakeNobodyUpBesideTheDefendantWhoIsNamed() throws Exception {
        var caseId = opened(PoliceCaseText.message(urn));
        files.beginJourneys(List.of(caseId));
        files.beginJourneys(List.of(caseId));

        assertThat(files.people(caseId))
                .extracting(CasePerson::reference)
                .containsExactly("2640AA0000000012345X", "victim-1");
    }

    @Test
    void shouldKeepWhetherADefendantIsInCustody() throws Exception {
        var caseId = opened(PoliceCaseText.message(urn).replace(">U</CustodyStatus>", ">B</CustodyStatus>"));

        mvc.perform(get("/api/cases/" + caseId).with(as(RECEPTION)))
                .andExpect(jsonPath("$.people[0].custody").value("B"));
        mvc.perform(get("/cases/" + caseId).with(as(RECEPTION)))
                .andExpect(content().string(containsString("On conditional bail")));
    }

    @Test
    void shouldShowTheFileThatProvesAHearing() throws Exception {
        var message = PoliceCaseText.message(urn);
        var list = CourtListText.published(urn, NEVER);
        var caseId = opened(message);
        bring(LISTS, list).andExpect(jsonPath("$.fate").value("DONE"));

        for (var text : List.of(message, list)) {
            mvc.perform(get("/cases/" + caseId).with(as(RECEPTION)))
                    .andExpect(content().string(containsString(Fingerprint.of(text.getBytes(UTF_8)) + "</code>")));
        }
        mvc.perform(get("/cases/" + caseId).with(as(RECEPTION)))
                .andExpect(content().string(containsString("New case from the police, ")))
                .andExpect(content().string(containsString("Court list, ")));
    }

    @Test
    void shouldSpellAReferenceInOneWay() throws Exception {
        var spaced = urn.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + " " + urn.substring(4, 9);
        var reference = urn.substring(0, 9);
        var caseId = opened(PoliceCaseText.message(urn).replace(">" + urn + "<", ">" + spaced + "<"));

        assertThat(jdbc.sql("select crime_ref || ' ' || urn from casefile.case_file where id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo(reference + " " + reference);
        refused(mvc, posted(CASES, PoliceCaseText.message(reference)), 422, "refused")
                .andExpect(jsonPath("$.violations[0].code").value("urn-known"));
        for (var typed : List.of(reference, spaced, " " + reference + " ", reference.replace("40", "4 0\u00a0"))) {
            mvc.perform(get("/api/cases").param("q", typed).with(as(RECEPTION)))
                    .andExpect(jsonPath("$..caseId", hasItem(caseId.toString())));
        }
        for (var listed : List.of(spaced, "\\u00a0" + reference, reference.replace("40", "40\\t"))) {
            bring(LISTS, CourtListText.published(listed, NEVER))
                    .andExpect(jsonPath("$.fate").value("DONE"))
                    .andExpect(jsonPath("$.findings[0].text", containsString(reference)));
        }
    }

    @Test
    void shouldKeepThatACaseIsReadyForASingleJustice() throws Exception {
        var caseId = opened(PoliceCaseText.message(urn).replace("<CaseInitiation>C<", "<CaseInitiation>J<"));
        bring(LISTS, CourtListText.singleJusticePress(urn, "2026-11-24T23:30:00Z"))
                .andExpect(jsonPath("$.fate").value("DONE"))
                .andExpect(jsonPath("$.findings[0].code").value("listed-single-justice"));
        bring(LISTS, CourtListText.singleJusticePress(urn, "2026-11-25T23:30:00Z"))
                .andExpect(jsonPath("$.fate").value("DONE"));

        mvc.perform(get("/api/cases/" + caseId).with(as(RECEPTION)))
                .andExpect(jsonPath("$.hearings[*].day", containsInAnyOrder("2026-11-25", "2026-12-01")))
                .andExpect(jsonPath("$.hearings[0].type").value("single-justice"));
        mvc.perform(get("/cases/" + caseId).with(as(RECEPTION)))
                .andExpect(content().string(containsString("Ready for a single justice")));
        bring(LISTS, CourtListText.singleJusticePress(urn, "2026-11-23T23:30:00Z"))
                .andExpect(jsonPath("$.fate").value("PARTLY"))
                .andExpect(jsonPath("$.findings[0].kind").value("UNUSED"));
    }

    @Test
    void shouldSayWhatOfAListWasNotUsed() throws Exception {
        opened(PoliceCaseText.message(urn));
        for (var list : List.of(
                CourtListText.singleJusticePublic(),
                CourtListText.printed(),
                CourtListText.published(urn, NEVER).replace("2026-12-01T14", "1926-12-01T14"),
                CourtListText.published(urn, NEVER).replace("2026-12-01T14", "2090-12-01T14"),
                CourtListText.published(urn, NEVER)
                        .replace("\"case\": [", "\"application\": [")
                        .replace("\"caseUrn\"", "\"applicationReference\""))) {
            bring(LISTS, list)
                    .andExpect(jsonPath("$.fate").value("PARTLY"))
                    .andExpect(jsonPath("$.findings[*].kind", hasItem("UNUSED")))
                    .andExpect(jsonPath("$.findings[0].line").isNumber());
        }
        assertThat(jdbc.sql("select count(*) from casefile.hearing where extract(year from day) in (1926, 2090)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void shouldPutAHearingIntoEveryCaseThatItNames() throws Exception {
        var other = "40AA%05d26".formatted(NUMBER.incrementAndGet());
        var both = "%s\", \"PersonalDetails\": {}}, {\"URN\": \"%s".formatted(urn, other);
        var one = opened(PoliceCaseText.message(urn));
        bring(LISTS, CourtListText.crownDaily(both))
                .andExpect(jsonPath("$.fate").value("PARTLY"));
        var two = opened(PoliceCaseText.message(other));
        bring(LISTS, CourtListText.crownDaily(both).replace("10:30", "11:30"))
                .andExpect(jsonPath("$.fate").value("DONE"));

        for (var caseId : List.of(one, two)) {
            mvc.perform(get("/api/cases/" + caseId).with(as(RECEPTION)))
                    .andExpect(jsonPath("$.hearings[*].courtReference", hasItem("T20260042")));
        }
    }

    @Test
    void shouldRefuseAListThatItsOwnSchemaRefuses() throws Exception {
        opened(PoliceCaseText.message(urn));
        var list = CourtListText.published(urn, NEVER);
        for (var bad : List.of(
                list.replace("\"venue\"", "\"venues\""),
                list.replace("\"sittingStart\"", "\"sittingstart\""),
                CourtListText.singleJusticePress(urn, NEVER).replace("\"case\"", "\"cases\""))) {
            refused(mvc, posted(LISTS, bad), 422, "refused")
                    .andExpect(jsonPath("$.violations[*].code", hasItem("field-missing")));
        }
        refused(mvc, posted(LISTS, "{\"AdvanceList\": {\"ListHeader\": {}}}"), 422, "refused")
                .andExpect(jsonPath("$.violations[0].text", containsString("AdvanceList")));
        refused(mvc, posted(CASES, "<CourtList><sessions/></CourtList>"), 422, "refused")
                .andExpect(jsonPath("$.violations[0].text", containsString("CourtList")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OffenceEndDate>2026-10-02<             | OffenceEndDate>2026-09-30<            | offence-ends-first
            <ChargeDate>2026-11-05<                | <ChargeDate>2026-09-05<               | charged-first
            <ChargeDate>2026-11-05<                | <ChargeDate>2226-11-05<               | day-to-come
            OffenceDateStartDate>2026-10-01<       | OffenceDateStartDate>1826-10-01<      | day-long-ago
            <DateOfHearing>2026-12-01<             | <DateOfHearing>1926-12-01<            | hearing-long-ago
            <DateOfHearing>2026-12-01<             | <DateOfHearing>2090-12-01<            | hearing-far-ahead
            <DateOfHearing>2026-12-01<             | <DateOfHearing>2026-10-10<            | hearing-before-charge
            <TimeOfHearing>10:00:00<               | <TimeOfHearing>23:00:00-12:00<        | time-other-day
            <TimeOfHearing>10:00:00<               | <TimeOfHearing>24:00:00<              | time-other-day
            <OffenceCode>TH68010<                  | <OffenceCode> <                       | blank
            <ProsecutorReference>2640AA0000000012345X< | <ProsecutorReference> <           | blank
            """)
    void shouldFindWhatNoSchemaSays(String before, String after, String code) throws Exception {
        var message = PoliceCaseText.message(urn);
        assertThat(message).contains(before);
        refused(mvc, posted(CASES, message.replace(before, after)), 422, "refused")
                .andExpect(jsonPath("$.violations", hasSize(1)))
                .andExpect(jsonPath("$.violations[0].code").value(code))
                .andExpect(jsonPath("$.violations[0].place", containsString(before.replaceAll("^<|>.*$", ""))))
                .andExpect(jsonPath("$.violations[0].line").isNumber());
        assertThat(cases.caseOf(urn)).isEmpty();
    }

    @Test
    void shouldRefuseATimeThatTheClocksPassOver() throws Exception {
        var message = PoliceCaseText.message(urn).replace("<DateOfHearing>2026-12-01<", "<DateOfHearing>2027-03-28<");
        refused(mvc, posted(CASES, message.replace(">10:00:00<", ">01:30:00<")), 422, "refused")
                .andExpect(jsonPath("$.violations", hasSize(1)))
                .andExpect(jsonPath("$.violations[0].code").value("no-such-time"))
                .andExpect(jsonPath("$.violations[0].line").value(11));

        opened(message.replace(">10:00:00<", ">02:00:00<"));
    }

    /** The envelope, the schema of the message, what the message says, and the cases that are here. */
    @Test
    void shouldTellTheViolationsOfAllLayersAtOnce() throws Exception {
        opened(PoliceCaseText.message(urn));
        var message = PoliceCaseText.message(urn)
                .replace("<Gender>9<", "<Gender>7<")
                .replace("OffenceEndDate>2026-10-02<", "OffenceEndDate>2026-09-30<")
                .replace("<OriginatingOrganisation>040AA00</OriginatingOrganisation>", "")
                .replace("<CourtHearingLocation>B40CO00</CourtHearingLocation>", "");
        var file = PoliceCaseText.enveloped(message).replace("<RouteID>001</RouteID>", "");
        refused(mvc, posted(CASES, file), 422, "refused")
                .andExpect(jsonPath("$.violations", hasSize(6)))
                .andExpect(jsonPath(
                        "$.violations[*].place",
                        containsInAnyOrder(
                                containsString("Routes/Route/RouteSourceSystem"),
                                containsString("Case/CaseInitiation"),
                                containsString("InitialHearing/DateOfHearing"),
                                containsString("BasePersonDetails/Gender"),
                                containsString("OffenceEnd/OffenceEndDate"),
                                containsString("Case/PTIURN"))));
    }

    @Test
    void shouldCountViolationsBeyondThoseThatItLists() throws Exception {
        var hearing = "{\"hearingType\": \"First hearing\", \"case\": [{\"caseUrn\": 7}]}";
        var many = IntStream.range(0, 350).mapToObj(each -> hearing).collect(Collectors.joining(","));
        var list = CourtListText.published(urn, NEVER).replaceFirst("(?s)\\{\"hearingType.*?]}", many);
        refused(mvc, posted(LISTS, list), 422, "refused")
                .andExpect(jsonPath("$.violations", hasSize(200)))
                .andExpect(jsonPath("$.count").value(350));

        mvc.perform(get("/api/files").param("fate", "REFUSED").with(as(RECEPTION)))
                .andExpect(jsonPath("$.content[0].findings").doesNotExist())
                .andExpect(jsonPath("$.content[0].found.VIOLATION").value(350));
        var bad = "<Defendant>".repeat(300) + "</Defendant>".repeat(300);
        refused(
                        mvc,
                        posted(CASES, PoliceCaseText.message(urn).replace("<Defendant>", bad + "<Defendant>")),
                        422,
                        "refused")
                .andExpect(jsonPath("$.violations[*].code", hasItems("too-deep")));
        var wrong = "<a:PostCode>?</a:PostCode>".repeat(5000);
        refused(mvc, posted(CASES, PoliceCaseText.message(urn).replace("<a:Town>", wrong + "<a:Town>")), 422, "refused")
                .andExpect(jsonPath("$.violations", hasSize(200)))
                .andExpect(jsonPath("$.count", greaterThan(5000)));
    }

    private UUID opened(String message) throws Exception {
        var answer = bring(CASES, message).andReturn().getResponse().getContentAsString();
        return UUID.fromString(com.jayway.jsonpath.JsonPath.read(answer, "$.caseId"));
    }

    private ResultActions bring(String to, String text) throws Exception {
        return mvc.perform(posted(to, text)).andExpect(status().isAccepted());
    }
}
