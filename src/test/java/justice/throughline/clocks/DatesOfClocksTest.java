package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.People;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.shared.When;
import justice.throughline.testing.CaseRecords;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Starts, acts and orders of clocks, and news of custody, are of a time at which they can have been. */
@ThroughlineTest
class DatesOfClocksTest {

    private static final Staff PROSECUTOR =
            new Staff("petra", "Petra", Set.of("cps.custody", "court.listing"), Set.of(Role.CASEWORKER));
    private static final Staff CUSTODY = new Staff("carys", "Carys", Set.of("police.custody"), Set.of(Role.CASEWORKER));
    private static final String OLD = "1969-12-31T10:00:00Z";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ClockReads reads;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(When.BRITISH);
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(10, ChronoUnit.DAYS);

    /** One act of a clock: what it is asked with beside the time. */
    private static final Map<String, String> ACTS = new LinkedHashMap<>(Map.of(
            "stop", "\"needed\": true",
            "pause", "\"code\": \"hospital\"",
            "resume", "\"reason\": \"none\"",
            "facts", "\"facts\": {}",
            "extend",
                    "\"code\": \"court-order\", \"authority\": \"magistrates-court\", \"orderedDate\": \"2031-01-01\"",
            "vary", "\"authority\": \"magistrates-court\", \"orderedDate\": \"2031-01-01\""));

    @TestFactory
    Stream<DynamicTest> shouldRefuseActsBeforeTheStartAndInTheFuture() {
        var never = Map.of(
                began.minusSeconds(1).toString(),
                "clock-not-started-then",
                OLD,
                "clock-not-started-then",
                Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                "clock-not-happened-yet",
                Instant.now().plus(5 * 366, ChronoUnit.DAYS).toString(),
                "clock-not-happened-yet");
        return ACTS.entrySet().stream().flatMap(act -> never.entrySet().stream()
                .map(when -> dynamicTest(act.getKey() + " at " + when.getKey(), () -> {
                    var id = remand();
                    refused(
                            id,
                            act.getKey(),
                            "{\"happenedAt\": \"%s\", %s}".formatted(when.getKey(), act.getValue()),
                            when.getValue());
                })));
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseStartsThatHaveNotHappenedOrAreDecadesAgo() {
        var never = Map.of(
                OLD,
                "clock-long-ago",
                Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                "clock-not-happened-yet",
                Instant.now().plus(5 * 366, ChronoUnit.DAYS).toString(),
                "clock-not-happened-yet");
        return never.entrySet().stream()
                .map(when -> dynamicTest(when.getKey(), () -> {
                    var caseId = cases.atCourt("robbery");
                    start(caseId, when.getKey(), when.getKey())
                            .andExpect(status().isUnprocessableEntity())
                            .andExpect(jsonPath("$.code").value(when.getValue()));
                    assertThat(reads.ofCase(caseId)).isEmpty();
                }));
    }

    @Test
    void shouldRefuseAStartOfWhichNobodyKnowsYet() throws Exception {
        start(
                        cases.atCourt("robbery"),
                        began.toString(),
                        Instant.now().plus(1, ChronoUnit.DAYS).toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("clock-not-happened-yet"));
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseEndsThatNoOrderSets() {
        var passed = "clock-order-passed";
        var doors = Map.of(
                "vary",
                        Map.of(
                                LocalDate.ofInstant(began, When.BRITISH).minusDays(1), passed,
                                LocalDate.of(1969, 12, 31), passed,
                                today.minusDays(1), passed,
                                today.plusYears(5).plusDays(1), "clock-order-far-ahead"),
                "extend",
                        Map.of(
                                LocalDate.of(1969, 12, 31),
                                passed,
                                today.minusDays(1),
                                passed,
                                today.plusDays(3),
                                "clock-extension-shortens",
                                today.plusYears(5).plusDays(1),
                                "clock-order-far-ahead"));
        return doors.entrySet().stream().flatMap(door -> door.getValue().entrySet().stream()
                .map(end -> dynamicTest(door.getKey() + " to " + end.getKey(), () -> {
                    var code = door.getKey().equals("extend") ? "\"code\": \"court-order\"," : "";
                    refused(
                            remand(),
                            door.getKey(),
                            "{%s \"authority\": \"magistrates-court\", \"orderedDate\": \"%s\"}"
                                    .formatted(code, end.getKey()),
                            end.getValue());
                })));
    }

    @Test
    void shouldSayOnThePageAtTheDayWhatNoOrderSets() throws Exception {
        for (var day :
                new LocalDate[] {today.minusDays(1), today.plusYears(5).plusDays(1), LocalDate.of(1969, 12, 31)}) {
            var id = remand();
            var before = reads.find(UUID.fromString(id));
            vary(id, day, "").andExpect(flash().attribute("errors", hasKey("date-day")));
            assertThat(reads.find(UUID.fromString(id))).isEqualTo(before);
        }
    }

    @Test
    void shouldCorrectAWrongOrderByALaterOneWithAReasonAndKeepBoth() throws Exception {
        var id = remand();
        vary(id, today.plusDays(3), "").andExpect(flash().attribute("errors", (Object) null));

        vary(id, today.plusDays(30), "").andExpect(flash().attribute("errors", hasKey("reason-vary")));
        refused(id, "vary", order(today.plusDays(30), began.plusSeconds(60), "typed wrong"), "clock-order-earlier");
        vary(id, today.plusDays(30), "The day was typed wrong");

        var clock = reads.detail(UUID.fromString(id)).orElseThrow();
        assertThat(clock.clock().due().day()).isEqualTo(today.plusDays(30));
        assertThat(clock.events())
                .filteredOn(event -> event.kind() == EventKind.VARIED)
                .extracting(event -> event.act().reason())
                .containsExactly(null, "The day was typed wrong");
    }

    @Test
    void shouldLetASupervisorSayThatSuchAClockShouldNeverHaveRun() throws Exception {
        var id = remand();
        change(PROSECUTOR, id, "void", "{\"reason\": \"typed wrong\"}").andExpect(status().isForbidden());
        change(People.MANAGER, id, "void", "{}").andExpect(status().isUnprocessableEntity());
        change(People.MANAGER, id, "void", "{\"reason\": \"typed wrong\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("VOID"));
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseNewsOfCustodyThatCannotHaveHappened() {
        var doors = Map.of(
                "detentions/r1", "{\"person\": \"suspect-1\", \"offenceClass\": \"summary\", \"arrivedAt\": \"%s\"}",
                "remands/r1", "{\"person\": \"defendant-1\", \"offenceClass\": \"summary\", \"from\": \"%s\"}",
                "remands/r1/sending", "{\"at\": \"%s\"}");
        var never = Stream.of(
                        OLD,
                        Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                        Instant.now().plus(5 * 366, ChronoUnit.DAYS).toString(),
                        "before the charge")
                .toList();
        return doors.entrySet().stream().flatMap(door -> never.stream()
                .filter(when -> !when.startsWith("before") || door.getKey().startsWith("remands"))
                .map(when -> dynamicTest(door.getKey() + " " + when, () -> {
                    var caseId = cases.atCourt("robbery");
                    files.recordOutcome(caseId, "charged", "test");
                    var at = when.startsWith("before")
                            ? Instant.now().minus(2, ChronoUnit.DAYS).toString()
                            : when;
                    posted(
                                    CUSTODY,
                                    "/api/cases/" + caseId + "/" + door.getKey(),
                                    door.getValue().formatted(at))
                            .andExpect(status().isUnprocessableEntity())
                            .andExpect(jsonPath("$.errors").isMap());
                })));
    }

    @Test
    void shouldLetOnlyTheCustodyDeskTellOfCustodyAndByReferencesThatNameNobody() throws Exception {
        var caseId = cases.atCourt("robbery");
        var began = Instant.now().minusSeconds(60);
        var arrived = "{\"person\": \"%s\", \"offenceClass\": \"summary\", \"arrivedAt\": \"" + began + "\"}";
        var detention = "/api/cases/" + caseId + "/detentions/";
        for (var news : List.of("detentions/r1", "remands/r1", "remands/r1/sending")) {
            posted(People.INVESTIGATOR, "/api/cases/" + caseId + "/" + news, "{}")
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("custody-other-desk"));
        }
        for (var named : List.of("Jane-Doe", "1 High Street", "jane.doe1@example.org", "r1".repeat(21), "2024_1")) {
            posted(CUSTODY, detention + named, arrived.formatted("suspect-1"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("custody-reference-unfit"));
        }
        for (var person : List.of("Jane", "Jane Doe", "jane1@example.org")) {
            posted(CUSTODY, detention + "CR-2026-17", arrived.formatted(person))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("person-unfit"));
        }
        assertThat(told(caseId)).isZero();
        posted(CUSTODY, detention + "CR-2026-17", arrived.formatted("suspect-1"))
                .andExpect(status().isAccepted());
        assertThat(told(caseId)).isOne();
    }

    /** News of custody that is, or was, on its way to the engine. */
    private int told(UUID caseId) {
        return jdbc.sql("select count(*) from engine.outbox where key like ?")
                .param(caseId + ":%")
                .query(Integer.class)
                .single();
    }

    private String remand() throws Exception {
        var answer = start(cases.atCourt("robbery"), began.toString(), began.toString())
                .andExpect(status().isCreated());
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray())
                .path("id")
                .asText();
    }

    private ResultActions start(UUID caseId, String at, String learned) throws Exception {
        return posted(PROSECUTOR, "/api/cases/" + caseId + "/clocks", """
                {"kind": "custody-time-limit", "jurisdiction": "ENGLAND_AND_WALES", "subject": "PERSON",
                 "person": "defendant-1", "startedAt": "%s", "learnedAt": "%s",
                 "facts": {"custodyStage": "magistrates", "offenceClass": "summary"}}""".formatted(at, learned));
    }

    private static String order(LocalDate end, Instant at, String reason) {
        return "{\"authority\": \"magistrates-court\", \"orderedDate\": \"%s\", \"happenedAt\": \"%s\", \"reason\": \"%s\"}"
                .formatted(end, at, reason);
    }

    private void refused(String id, String act, String body, String code) throws Exception {
        var before = reads.find(UUID.fromString(id));
        change(PROSECUTOR, id, act, body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value(code));
        assertThat(reads.find(UUID.fromString(id))).isEqualTo(before);
    }

    private ResultActions change(Staff by, String id, String act, String body) throws Exception {
        return posted(by, "/api/clocks/" + id + "/" + act, body);
    }

    private ResultActions vary(String id, LocalDate end, String reason) throws Exception {
        return mvc.perform(post("/clocks/" + id + "/vary")
                .param("form", "vary")
                .param("date-day", "" + end.getDayOfMonth())
                .param("date-month", "" + end.getMonthValue())
                .param("date-year", "" + end.getYear())
                .param("reason", reason)
                .with(People.as(PROSECUTOR))
                .with(csrf()));
    }

    private ResultActions posted(Staff by, String path, String body) throws Exception {
        return mvc.perform(post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(People.as(by))
                .with(csrf()));
    }
}
