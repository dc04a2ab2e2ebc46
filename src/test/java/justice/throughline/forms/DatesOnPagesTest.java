package justice.throughline.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.People;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.HearingSaid;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.clocks.StartClock;
import justice.throughline.clocks.Subject;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.Proof;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.CookieJar;
import justice.throughline.testing.Desk;
import justice.throughline.testing.ProcessRuns;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that asks for a day, a month or a moment asks alike, and refuses alike what no calendar has. */
@ThroughlineTest
class DatesOnPagesTest {

    private static final Path TEMPLATES = Path.of("main/resources/templates");
    private static final Staff COURT = People.COURT;

    /** Day, month, year, hour and minute of what nobody can mean, and which of them is to blame. */
    private static final List<String> NEVER = List.of(
            "31 04 2027 10 00 day",
            "29 02 2027 10 00 day",
            "01 07 27 10 00 year",
            "1 July 2027 10 00 month",
            "1 7 - 10 00 year",
            "1 7 2201 10 00 year",
            "1 7 -2027 10 00 year",
            "29 3 2026 1 30 hour",
            "1 7 2027 24 00 hour",
            "1 7 2027 10 60 minute",
            "1 13 2027 10 00 month");

    /** Where a page asks: with which template, of whom, and what else it needs. */
    private record Asking(
            String template, Staff who, HttpMethod method, String address, String name, List<String> parts) {}

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Clocks clocks;

    @Autowired
    private CourtHearings hearings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TestFactory
    Stream<DynamicTest> shouldNameTheFieldAndKeepWhatWasTyped() throws IOException {
        var pages = pages();
        assertThat(pages).extracting(Asking::template).containsOnlyElementsOf(askingForDates());
        return pages.stream().flatMap(page -> NEVER.stream()
                .map(typed -> typed.split(" "))
                .filter(typed -> page.parts().contains(typed[5]))
                .map(typed ->
                        dynamicTest(page.address() + " " + String.join(" ", typed), () -> shouldRefuse(page, typed))));
    }

    @Test
    void shouldReadEveryDateOfAPageByTheSameParser() {
        var others = requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .filter(handler -> !handler.getBeanType().isAnnotationPresent(RestController.class))
                .filter(DatesOnPagesTest::bindsDates)
                .map(HandlerMethod::getShortLogMessage)
                .toList();
        assertThat(others)
                .as("handlers of pages that bind a date themselves, where @AskedDate would read and refuse it")
                .isEmpty();
    }

    @Test
    void shouldReadBritishTimeWhateverTheBrowsersZone() throws Exception {
        var tried = request(HttpMethod.POST, "/models/forms/list-hearing")
                .with(People.as(People.DESIGNER))
                .with(csrf());
        Map.of("day", "1", "month", "7", "year", "2026", "hour", "10", "minute", "00")
                .forEach((part, text) -> tried.param("hearingDate-" + part, text));
        assertThat(body(tried)).contains("hearingDate = 2026-07-01T09:00:00Z");
    }

    private List<Asking> pages() {
        var moment = List.of("day", "month", "year", "hour", "minute");
        var day = moment.subList(0, 3);
        return List.of(
                new Asking("forms/fields", COURT, HttpMethod.POST, "/tasks/" + hearing(), "hearingDate", moment),
                new Asking(
                        "forms/fields",
                        People.DESIGNER,
                        HttpMethod.POST,
                        "/models/forms/list-hearing",
                        "hearingDate",
                        moment),
                new Asking("clocks/clock", COURT, HttpMethod.POST, "/clocks/" + clock() + "/vary", "date", day),
                new Asking("hearings/hearing", COURT, HttpMethod.POST, listed() + "/move", "to", moment),
                new Asking("handoffs/answer", COURT, HttpMethod.POST, handOff() + "/answers", "toldOn", day),
                new Asking("hearings/result", COURT, HttpMethod.POST, listed() + "/result", "day", day),
                new Asking(
                        "caseview/cases", COURT, HttpMethod.GET, "/cases?stage=COURT", "month", moment.subList(1, 3)),
                new Asking(
                        "limits/calculator",
                        People.DESIGNER,
                        HttpMethod.GET,
                        "/clocks/calculator?kind=support-referral&jurisdiction=ENGLAND_AND_WALES",
                        "start",
                        day),
                new Asking(
                        "limits/calculator",
                        People.DESIGNER,
                        HttpMethod.GET,
                        "/clocks/calculator?kind=detention&jurisdiction=ENGLAND_AND_WALES",
                        "start",
                        moment));
    }

    private String listed() {
        var caseId = cases.open("robbery");
        files.recordOutcome(caseId, "charged", "test:" + caseId);
        hearings.list(
                caseId,
                new CaseHearing(LocalDate.of(2026, 12, 1), null, "crown", null, null, null, CaseHearing.TASK, null),
                new HearingSaid("callum", HearingSaid.COURT, Instant.now(), Proof.task(1)));
        return "/cases/%s/hearings/%d"
                .formatted(caseId, hearings.ofCase(caseId).getFirst().id());
    }

    /** To a prison that nobody has asked, so that its answer can be written down by hand only. */
    private String handOff() {
        var id = new Desk(jdbc).handOff(cases.open("robbery"));
        jdbc.sql("""
                        update handoffs.hand_off set kind = 'H-28', state = 'OFFERED', from_agency = 'COURT', to_agency = 'PRISON'
                        where id = ?""").param(id).update();
        return "/handoffs/" + id;
    }

    private void shouldRefuse(Asking page, String[] typed) throws Exception {
        // a page with several forms asks which it was; the others pass over it
        var sent = request(page.method(), page.address())
                .param("form", page.template().equals("hearings/hearing") ? "move" : "vary")
                .param("reason", "not-ready")
                .with(People.as(page.who()))
                .with(csrf());
        var kept = new TreeMap<String, String>();
        for (var part : page.parts()) kept.put(page.name() + "-" + part, typed[place(part)].replaceAll("^-$", ""));
        kept.forEach(sent::param);

        var answer = body(sent);

        var blamed = blamed(page, typed);
        assertThat(answer).contains("<title>Error: ").contains("href=\"#" + blamed + "\"");
        assertThat(answer).contains("id=\"" + page.name() + "-error\"");
        kept.forEach((name, text) ->
                assertThat(answer).contains("id=\"%s\" name=\"%s\" value=\"%s\"".formatted(name, name, text)));
    }

    /** The page itself, or the one that the answer leads to. */
    private String body(MockHttpServletRequestBuilder sent) throws Exception {
        var jar = new CookieJar();
        var answer = mvc.perform(sent).andDo(jar).andReturn();
        if (answer.getResponse().getStatus() == 302) {
            var next = get(String.valueOf(answer.getResponse().getRedirectedUrl()))
                    .with(People.as(COURT))
                    .with(jar);
            answer = mvc.perform(next).andReturn();
        }
        assertThat(answer.getResponse().getStatus()).isIn(200, 422);
        return answer.getResponse().getContentAsString();
    }

    /** What is wrong with a day or a month as such leads to its first field. */
    private static String blamed(Asking page, String[] typed) {
        var wrong = typed[5];
        var whole = wrong.equals("month") && !typed[1].matches("[A-Z].*");
        return page.name() + "-" + (whole ? page.parts().getFirst() : wrong);
    }

    private static int place(String part) {
        return List.of("day", "month", "year", "hour", "minute").indexOf(part);
    }

    private long hearing() {
        var key = runs.phase("court", "burglary").await("Task_ListHearing").getUserTaskKey();
        await().until(() -> mvc.perform(get("/tasks/" + key).with(People.as(COURT)))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200);
        return key;
    }

    private String clock() {
        var caseId = cases.atCourt("robbery");
        return clocks.start(new StartClock(
                        "dates:" + caseId,
                        Subject.ofPerson(caseId, "suspect-1"),
                        "detention",
                        Jurisdiction.ENGLAND_AND_WALES,
                        Map.of("detentionRoute", "arrived-at-station", "offenceClass", "indictable-only"),
                        LegalEvent.at(
                                Instant.now().minus(Duration.ofHours(1)), "arrived-at-station", Spoken.by("test")),
                        false))
                .id()
                .toString();
    }

    private static boolean bindsDates(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterType())
                .flatMap(type -> type.isRecord()
                        ? Arrays.stream(type.getRecordComponents()).map(component -> component.getType())
                        : Stream.of(type))
                .anyMatch(TemporalAccessor.class::isAssignableFrom);
    }

    private static List<String> askingForDates() throws IOException {
        return templates().stream()
                .filter(template -> text(template).contains("~{date :: fields("))
                .map(template -> TEMPLATES.relativize(template).toString().replace(".html", ""))
                .toList();
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
