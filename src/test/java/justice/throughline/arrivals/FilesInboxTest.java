package justice.throughline.arrivals;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.RECEPTION;
import static justice.throughline.access.People.as;
import static justice.throughline.arrivals.Inboxes.CASES;
import static justice.throughline.arrivals.Inboxes.LISTS;
import static justice.throughline.arrivals.Inboxes.posted;
import static justice.throughline.arrivals.Inboxes.refused;
import static justice.throughline.partners.Signed.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casemessages.CourtListText;
import justice.throughline.casemessages.PoliceCaseText;
import justice.throughline.devruntime.partners.SimulatorKeys;
import justice.throughline.partners.Signatures;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Files of other systems on their way in: once each, explained where they do not fit, harmless where they attack. */
@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class FilesInboxTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SimulatorKeys keys;

    @Autowired
    private CourtCases cases;

    @Autowired
    private JdbcClient jdbc;

    private final String urn = "40AA%05d26".formatted(NUMBER.incrementAndGet());

    @Test
    void shouldOpenACaseFromAMessageOfThePoliceAndShowIt() throws Exception {
        var place = bring(CASES, PoliceCaseText.message(urn));

        var caseId = cases.caseOf(urn).orElseThrow();
        mvc.perform(get(place).with(as(RECEPTION)))
                .andExpect(jsonPath("$.fate").value("DONE"))
                .andExpect(jsonPath("$.caseId").value(caseId.toString()));
        mvc.perform(get("/cases/" + caseId).with(as(RECEPTION)))
                .andExpect(content().string(containsString("TH68010")))
                .andExpect(content().string(containsString("B40CO00")))
                .andExpect(content().string(containsString("2640AA0000000012345X")))
                .andExpect(content().string(containsString("Case message of the police")))
                .andExpect(content().string(not(containsString("Hiddenname"))));
        mvc.perform(get("/api/cases/" + caseId).with(as(RECEPTION)))
                .andExpect(jsonPath("$.charges[0].offenceCode").value("TH68010"))
                .andExpect(jsonPath("$.hearings[0].day").value("2026-12-01"));
        assertThat(jdbc.sql("select phase from journeystart.journey_start where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo("court");
    }

    @Test
    void shouldTakeTheMessageOutOfItsEnvelope() throws Exception {
        bring(CASES, PoliceCaseText.enveloped(PoliceCaseText.message(urn)));
        assertThat(cases.caseOf(urn)).isPresent();

        var bad = PoliceCaseText.message("40AA9999926").replace(">2026-12-01<", ">soon<");
        refused(mvc, posted(CASES, PoliceCaseText.enveloped(bad)), 422, "refused")
                .andExpect(jsonPath("$.violations[0].line").value(22))
                .andExpect(jsonPath("$.violations[0].element").value("day of the hearing (DateOfHearing)"));
    }

    @Test
    void shouldKeepTheSameFileOnceHoweverOftenItComes() throws Exception {
        var place = bring(CASES, PoliceCaseText.message(urn));
        assertThat(bring(CASES, PoliceCaseText.message(urn))).isEqualTo(place);

        mvc.perform(get(place).with(as(RECEPTION)))
                .andExpect(jsonPath("$.times").value(2))
                .andExpect(jsonPath("$.fate").value("DONE"));
        assertThat(jdbc.sql("select count(*) from casefile.charge where case_id = ?")
                        .param(cases.caseOf(urn).orElseThrow())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseAnotherMessageWithTheSameReference() throws Exception {
        bring(CASES, PoliceCaseText.message(urn));
        var other = PoliceCaseText.message(urn).replace("bicycle", "tricycle");
        refused(mvc, posted(CASES, other), 422, "refused")
                .andExpect(jsonPath("$.violations[0].code").value("urn-known"));
    }

    @Test
    void shouldRefuseWhatDoesNotFitWithEveryReasonInWordsAndKeepIt(CapturedOutput log) throws Exception {
        var bad = PoliceCaseText.message(urn).replace(">2026-12-01<", ">soon<").replace(">LU1 2AA<", ">Hidden<");
        var answer = refused(mvc, posted(CASES, bad), 422, "refused")
                .andExpect(jsonPath("$.violations", hasSize(2)))
                .andExpect(jsonPath("$.violations[0].line").value(10))
                .andExpect(jsonPath("$.violations[0].text").value("There is no such date."))
                .andExpect(jsonPath("$.violations[1].remedy", containsString("LU1 2AA")))
                .andReturn();
        var place =
                com.jayway.jsonpath.JsonPath.<String>read(answer.getResponse().getContentAsString(), "$.file");
        mvc.perform(get(place.replace("/api", "")).with(as(RECEPTION)))
                .andExpect(content().string(containsString("day of the hearing (DateOfHearing)")))
                .andExpect(content().string(containsString("Write the postcode in capitals")))
                .andExpect(content().string(not(containsString("Hiddenname"))));
        mvc.perform(get(place.replace("/api", "") + "?lang=cy").with(as(RECEPTION)))
                .andExpect(content().string(containsString("diwrnod y gwrandawiad (DateOfHearing)")));
        assertThat(cases.caseOf(urn)).isEmpty();
        assertThat(log.getAll()).contains("no-such-value").doesNotContain("Hidden", "soon<");
    }

    @Test
    void shouldKeepUnknownCodesAndShowThem() throws Exception {
        var place = bring(CASES, PoliceCaseText.message(urn).replace(">U</CustodyStatus>", ">?</CustodyStatus>"));
        mvc.perform(get(place).with(as(RECEPTION)))
                .andExpect(jsonPath("$.findings[*].kind", hasItem("UNKNOWN_CODE")))
                .andExpect(jsonPath("$.findings[*].element", hasItem("custody or bail (CustodyStatus)")));
    }

    @Test
    void shouldUpdateHearingsByTheLatestListAndWaitForUnknownCases() throws Exception {
        var place = bring(LISTS, CourtListText.published(urn, "2026-11-30T17:00:00Z"));
        mvc.perform(get(place).with(as(RECEPTION)))
                .andExpect(jsonPath("$.fate").value("PARTLY"))
                .andExpect(jsonPath("$.findings[0].code").value("case-unknown"));

        bring(CASES, PoliceCaseText.message(urn));

        var caseId = cases.caseOf(urn).orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> mvc.perform(get(place).with(as(RECEPTION)))
                        .andExpect(jsonPath("$.fate").value("DONE")));
        hearing(caseId, "14:00:00", "Luton");

        bring(LISTS, CourtListText.published(urn, "2026-11-29T17:00:00Z").replace("14:00", "09:00"));
        hearing(caseId, "14:00:00", "Luton");
        bring(LISTS, CourtListText.published(urn, "2026-11-30T18:00:00Z").replace("14:00", "15:30"));
        hearing(caseId, "15:30:00", "Luton");
        bring(LISTS, CourtListText.crownDaily(urn));
        mvc.perform(get("/api/cases/" + caseId).with(as(RECEPTION)))
                .andExpect(jsonPath("$.hearings", hasSize(2)))
                .andExpect(jsonPath("$.hearings[1].courtReference").value("T20260042"));
        mvc.perform(get("/cases/" + caseId).with(as(RECEPTION)))
                .andExpect(content().string(containsString("court list of")));
    }

    @Test
    void shouldSayOnlyWhatALineOfAListSays() throws Exception {
        var single = bring(LISTS, CourtListText.singleJusticePress(urn, "2026-11-24T12:00:00Z"));
        mvc.perform(get(single).with(as(RECEPTION)))
                .andExpect(
                        jsonPath("$.findings[0].text").value("Case %s is not here: 24 November 2026.".formatted(urn)));
        var warned = bring(LISTS, CourtListText.crownWarned(urn));
        mvc.perform(get(warned).with(as(RECEPTION)))
                .andExpect(jsonPath("$.findings[0].text")
                        .value("Case %s is not here: 4 January 2027, Luton Crown Court.".formatted(urn)));
    }

    @Test
    void shouldReadAFileAgainByHand() throws Exception {
        var place = bring(LISTS, CourtListText.published(urn, "2026-11-30T17:00:00Z"));
        mvc.perform(post(place.replace("/api", "") + "/again")
                        .with(as(RECEPTION))
                        .with(csrf()))
                .andExpect(status().isFound());
        mvc.perform(post(place + "/again").with(as(RECEPTION)).with(csrf()))
                .andExpect(jsonPath("$.fate").value("PARTLY"));
        var done = bring(CASES, PoliceCaseText.message(urn));
        refused(mvc, post(done + "/again").with(as(RECEPTION)).with(csrf()), 409, "not-now");
    }

    @Test
    void shouldShowTheInboxAndTakeAFileByHand() throws Exception {
        var text = PoliceCaseText.message(urn).getBytes(StandardCharsets.UTF_8);
        var upload = new MockMultipartFile("file", "C:\\cases\\one.xml", "text/xml", text);
        var place = String.valueOf(
                mvc.perform(multipart("/files").file(upload).with(as(RECEPTION)).with(csrf()))
                        .andExpect(status().isFound())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        mvc.perform(get(place).with(as(RECEPTION))).andExpect(content().string(containsString("one.xml")));
        mvc.perform(get("/inbox?fate=DONE").with(as(RECEPTION))).andExpect(redirectedUrl("/files?fate=DONE"));
        mvc.perform(get("/inbox/7").with(as(RECEPTION))).andExpect(redirectedUrl("/files/7"));
        mvc.perform(get("/files").param("fate", "DONE").with(as(RECEPTION)))
                .andExpect(content().string(containsString(place)))
                .andExpect(content().string(not(containsString("C:\\cases"))));
        mvc.perform(multipart("/files")
                        .file(new MockMultipartFile("file", "a.zip", null, "PK\3\4".getBytes(StandardCharsets.UTF_8)))
                        .with(as(RECEPTION))
                        .with(csrf()))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().string(containsString("Archives and compressed files are not taken")));
        mvc.perform(multipart("/files").file(upload).with(as(RECEPTION))).andExpect(status().isForbidden());
    }

    /** A court's clerk could open a case of the police otherwise, and the police move a hearing. */
    @Test
    void shouldLeaveFilesToThoseWhoseTheyAre() throws Exception {
        var message = PoliceCaseText.message(urn);
        var upload = new MockMultipartFile("file", "one.xml", "text/xml", message.getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/files").file(upload).with(as(COURT)).with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("the police bring case messages")));
        assertThat(cases.caseOf(urn)).isEmpty();
        refused(
                mvc,
                post(CASES)
                        .contentType(MediaType.APPLICATION_XML)
                        .content(message)
                        .with(as(COURT))
                        .with(csrf()),
                403,
                "not-yours");

        var place = bring(CASES, message);
        var number = place.substring(place.lastIndexOf('/') + 1);
        mvc.perform(get(place).with(as(COURT))).andExpect(status().isNotFound());
        mvc.perform(post(place + "/again").with(as(COURT)).with(csrf())).andExpect(status().isNotFound());
        mvc.perform(get("/files").with(as(COURT)))
                .andExpect(content().string(not(containsString("/files/" + number + "\""))));
        mvc.perform(get("/files").with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("/files/" + number)));
    }

    @Test
    void shouldGiveTheFileItselfOnlyToThoseWhoMayAndNoteIt() throws Exception {
        var place = bring(CASES, PoliceCaseText.message(urn));
        mvc.perform(get(place + "/content").with(as(RECEPTION))).andExpect(status().isForbidden());
        mvc.perform(get(place + "/content").with(as(MANAGER)))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("attachment")))
                .andExpect(content().string(containsString("Hiddenname")));
        assertThat(jdbc.sql("select count(*) from access.audit where what like 'content of file%' and case_id = ?")
                        .param(cases.caseOf(urn).orElseThrow())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void shouldTakeAFileOfAPartnerThatSignsIt() throws Exception {
        var body = PoliceCaseText.message(urn).getBytes(StandardCharsets.UTF_8);
        var to = "/api/handoffs/inbox/PROBATION/police-case";
        mvc.perform(post(to).contentType("application/xml").content(body)).andExpect(status().isUnauthorized());
        mvc.perform(post(to).contentType("application/xml")
                        .content(body)
                        .header(Signatures.HEADER, signature(keys.partners(), body)))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.sender").value("PROBATION"));
        assertThat(cases.caseOf(urn)).isPresent();
    }

    private void hearing(UUID caseId, String time, String court) throws Exception {
        mvc.perform(get("/api/cases/" + caseId).with(as(RECEPTION)))
                .andExpect(jsonPath("$.hearings", hasSize(1)))
                .andExpect(jsonPath("$.hearings[0].time").value(time))
                .andExpect(jsonPath("$.hearings[0].court").value(court));
    }

    private String bring(String to, String text) throws Exception {
        return String.valueOf(mvc.perform(posted(to, text))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }
}
