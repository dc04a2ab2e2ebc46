package justice.throughline.hearings;

import static justice.throughline.access.People.RECEPTION;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasValue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_XML;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.HearingSaid;
import justice.throughline.casemessages.CourtListText;
import justice.throughline.casemessages.PoliceCaseText;
import justice.throughline.shared.Proof;
import justice.throughline.shared.When;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whatever takes a hearing down refuses what no hearing can be: before the charge, decades ago, years too far ahead. */
@DeskTest
class HearingDatesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(70_000);
    private static final LocalDate CHARGED = LocalDate.of(2026, 11, 5);

    private static final Map<String, LocalDate> NEVER = new LinkedHashMap<>(Map.of(
            "before the charge", CHARGED.minusDays(1),
            "before 1970", LocalDate.of(1969, 12, 31),
            "five years and a day ahead",
                    LocalDate.now(When.BRITISH).plusYears(5).plusDays(1)));

    /** Takes a hearing of this case on this day down. */
    private interface Door {
        void refuses(UUID caseId, String urn, LocalDate day) throws Exception;
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private CourtHearings hearings;

    @TestFactory
    Stream<DynamicTest> shouldRefuseWhatNoHearingCanBe() {
        Map<String, Door> doors = new LinkedHashMap<>();
        doors.put("task page", (caseId, urn, day) -> page(post("/tasks/" + listing(caseId)), "hearingDate", day)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The hearing cannot be"))));
        doors.put("task API", (caseId, urn, day) -> json(
                        "/api/tasks/" + listing(caseId) + "/complete", "{\"hearingDate\":\"%s\"}", day)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.hearingDate", containsString("The hearing cannot be"))));
        doors.put("move page", (caseId, urn, day) -> page(post(address(caseId) + "/move"), "to", day)
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("errors", hasValue(containsString("The hearing cannot be")))));
        doors.put("move API", (caseId, urn, day) -> json(
                        "/api" + address(caseId) + "/move", "{\"to\":\"%s\",\"reason\":\"not-ready\"}", day)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.to", containsString("The hearing cannot be"))));
        doors.put("case message", (caseId, urn, day) -> bring(
                        "/api/files/police-case",
                        PoliceCaseText.message("40AA%05d26".formatted(NUMBER.incrementAndGet()))
                                .replace("2026-12-01", day.toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.violations[0].code", containsString("hearing-"))));
        doors.put("court list", (caseId, urn, day) -> bring(
                        "/api/files/court-list",
                        CourtListText.published(urn, "2026-11-20T17:00:00Z").replace("2026-12-01T14", day + "T14"))
                .andExpect(jsonPath("$.fate").value("PARTLY"))
                .andExpect(jsonPath("$.findings[0].code", containsString("list-hearing-"))));
        doors.put("record", (caseId, urn, day) -> assertThatThrownBy(() -> list(caseId, day))
                .isInstanceOf(IllegalArgumentException.class));
        return doors.entrySet().stream().flatMap(door -> NEVER.entrySet().stream()
                .map(never -> dynamicTest(
                        door.getKey() + ", " + never.getKey(), () -> refused(door.getValue(), never.getValue()))));
    }

    private void refused(Door door, LocalDate day) throws Exception {
        var urn = "40AA%05d26".formatted(NUMBER.incrementAndGet());
        var opened = bring("/api/files/police-case", PoliceCaseText.message(urn))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var caseId = UUID.fromString(JsonPath.read(opened, "$.caseId"));
        var before = hearings.ofCase(caseId);

        door.refuses(caseId, urn, day);

        assertThat(hearings.ofCase(caseId)).isEqualTo(before).hasSize(1);
    }

    private long listing(UUID caseId) {
        return desk.task(caseId, "court", "Task_ListHearing", "court.listing", null, 3);
    }

    private String address(UUID caseId) {
        return "/cases/" + caseId + "/hearings/"
                + hearings.ofCase(caseId).getFirst().id();
    }

    private void list(UUID caseId, LocalDate day) {
        hearings.list(
                caseId,
                new CaseHearing(day, LocalTime.NOON, "crown", null, null, null, CaseHearing.TASK, null),
                new HearingSaid("callum", HearingSaid.COURT, Instant.now(), Proof.task(1)));
    }

    private ResultActions page(MockHttpServletRequestBuilder request, String field, LocalDate day) throws Exception {
        return mvc.perform(request.param(field + "-day", "" + day.getDayOfMonth())
                .param(field + "-month", "" + day.getMonthValue())
                .param(field + "-year", "" + day.getYear())
                .param(field + "-hour", "10")
                .param(field + "-minute", "00")
                .param("reason", "not-ready")
                .with(as(RECEPTION))
                .with(csrf()));
    }

    private ResultActions json(String path, String body, LocalDate day) throws Exception {
        return mvc.perform(post(path)
                .contentType(APPLICATION_JSON)
                .content(body.formatted(day + "T10:00:00Z"))
                .with(as(RECEPTION))
                .with(csrf()));
    }

    private ResultActions bring(String path, String text) throws Exception {
        return mvc.perform(post(path)
                .param("name", "test")
                .contentType(path.endsWith("court-list") ? APPLICATION_JSON : APPLICATION_XML)
                .content(text)
                .with(as(RECEPTION))
                .with(csrf()));
    }
}
