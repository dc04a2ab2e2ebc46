package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.People;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.Ledger;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The API on the law as it ships. */
@ThroughlineTest
class ClocksApiTest {

    private static final Staff INSPECTOR = caseworker("iolo", "police.inspector");
    private static final Staff SUPERINTENDENT = caseworker("sam", "police.superintendent");
    private static final String ARRESTED =
            "{\"detentionRoute\": \"arrived-at-station\", \"offenceClass\": \"indictable-only\"}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ObjectMapper json;

    private final Instant arrived =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(3));
    private UUID caseId;

    @BeforeEach
    void open() {
        caseId = cases.atCourt("robbery");
    }

    @AfterEach
    void setRealTime() {
        ledger.setRealTime();
    }

    @Test
    void shouldStartAClockOnceAndSayWhyItEndsWhenItDoes() throws Exception {
        var id = detention("once");
        assertThat(detention("once")).isEqualTo(id);

        mvc.perform(get("/api/cases/{id}/clocks", caseId).with(People.as(INSPECTOR)))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].rule").value("P-04"))
                .andExpect(jsonPath("$[0].severity").value("S1"))
                .andExpect(jsonPath("$[0].subject.person").value("suspect-1"))
                .andExpect(jsonPath("$[0].due").value(hour(24)))
                .andExpect(jsonPath("$[0].band").isNotEmpty());
        mvc.perform(get("/api/clocks/{id}", id).with(People.as(INSPECTOR)))
                .andExpect(jsonPath("$.limit.citation", containsString("Police and Criminal Evidence Act 1984")))
                .andExpect(jsonPath("$.limit.derivation").isNotEmpty())
                .andExpect(jsonPath("$.events[0].kind").value("STARTED"))
                .andExpect(jsonPath("$.events[0].act.evidence.by").value("imran"));
        mvc.perform(get("/api/clocks?severity=S1&agency=police&size=200&dueBefore=" + hour(25))
                        .with(People.as(People.MANAGER)))
                .andExpect(jsonPath("$.content[*].id", hasItem(id)))
                .andExpect(jsonPath("$.content[*].severity", everyItem(is("S1"))))
                .andExpect(jsonPath("$.moreThanCounted").value(false));
    }

    @Test
    void shouldLetOnlyTheRightRankGrantMoreTimeAndOnlyOnce() throws Exception {
        var id = detention("rank");
        var more = "{\"code\": \"superintendent\", \"authority\": \"superintendent\"}";

        change(INSPECTOR, id, "extend", more)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("clock-no-power"));
        change(INSPECTOR, id, "extend", "{\"code\": \"superintendent\", \"authority\": \"inspector\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("limit-extension-role"));
        review("detention-first-review");
        change(SUPERINTENDENT, id, "extend", more)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("limit-extension-undone"));
        review("detention-later-review");
        change(SUPERINTENDENT, id, "extend", more)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("EXTENDED"))
                .andExpect(jsonPath("$.due").value(hour(36)));
        change(People.COURT, id, "vary", "{\"authority\": \"magistrates-court\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("clock-order-incomplete"));
        ledger.setTime(arrived.plus(Duration.ofHours(37)));
        change(SUPERINTENDENT, id, "extend", more)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("clock-expired"))
                .andExpect(jsonPath("$.detail", containsString("passed")));
    }

    @Test
    void shouldPauseInHospitalForAllOfIt() throws Exception {
        var id = detention("hospital");

        change(INSPECTOR, id, "pause", "{\"code\": \"lunch\"}").andExpect(status().isUnprocessableEntity());
        change(INSPECTOR, id, "pause", "{\"code\": \"hospital\", \"happenedAt\": \"%s\"}".formatted(hour(1)))
                .andExpect(jsonPath("$.state").value("PAUSED"));
        change(INSPECTOR, id, "resume", "{\"happenedAt\": \"%s\"}".formatted(hour(2)))
                .andExpect(jsonPath("$.due").value(hour(25)));
        change(People.COURT, id, "stop", "{}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("clock-of-other-agency"));
        change(INSPECTOR, id, "stop", "{\"reason\": \"charged\"}")
                .andExpect(jsonPath("$.state").value("MET"));
        change(INSPECTOR, id, "void", "{\"reason\": \"entered twice\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("clock-over"));
    }

    /** Police own the limit of a detention: the court may not begin one, and nothing of it stays. */
    @Test
    void shouldLetOnlyTheOwnerStart() throws Exception {
        start(People.COURT, body("detention", "not-theirs", ARRESTED))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("clock-of-other-agency"));
        mvc.perform(get("/api/cases/{id}/clocks", caseId).with(People.as(INSPECTOR)))
                .andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void shouldSayWhatIsMissing() throws Exception {
        start("{\"jurisdiction\": \"ENGLAND_AND_WALES\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("kind")));
        start(body("no-such-limit", "none", "{}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail", containsString("no-such-limit")));
        start(body("detention", "none", "{}")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void shouldBringTheEndForwardWhenEnhancedRightsBeginLater() throws Exception {
        var charged = Instant.parse("2026-06-01T10:00:00Z");
        var since = Instant.parse("2026-06-02T10:00:00Z");
        ledger.setTime(since);
        var line = clocks.start(new StartClock(
                caseId + ":charge",
                Subject.ofPerson(caseId, "victim-1"),
                "victim-told-charge",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("victimCategory", "standard"),
                LegalEvent.at(charged, "charge", Spoken.by("test")),
                false));
        assertThat(line.due().lastDay()).isEqualTo("2026-06-08");

        var facts = "{\"victimCategory\": \"enhanced\", \"enhancedSince\": \"%s\"}".formatted(since);
        change(INSPECTOR, line.id().toString(), "facts", "{}").andExpect(status().isBadRequest());
        change(INSPECTOR, line.id().toString(), "facts", "{\"facts\": {\"victimCategory\": \"royal\"}}")
                .andExpect(status().isUnprocessableEntity());
        change(
                        INSPECTOR,
                        line.id().toString(),
                        "facts",
                        "{\"happenedAt\": \"%s\", \"facts\": %s}".formatted(since, facts))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.due").value("2026-06-03"))
                .andExpect(jsonPath("$.otherwiseDue").value("2026-06-08"));
    }

    private void review(String kind) throws Exception {
        change(INSPECTOR, started(body(kind, kind, "{}")), "stop", "{}").andExpect(status().isOk());
    }

    private String detention(String key) throws Exception {
        return started(body("detention", key, ARRESTED));
    }

    private String started(String body) throws Exception {
        var answer = start(body).andExpect(status().isCreated());
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray())
                .path("id")
                .asText();
    }

    private String body(String kind, String key, String facts) {
        return """
                {"key": "%s", "kind": "%s", "jurisdiction": "ENGLAND_AND_WALES", "subject": "PERSON",
                 "person": "suspect-1", "startedAt": "%s", "facts": %s}""".formatted(key, kind, arrived, facts);
    }

    private ResultActions start(String body) throws Exception {
        return start(People.INVESTIGATOR, body);
    }

    private ResultActions start(Staff by, String body) throws Exception {
        return mvc.perform(post("/api/cases/{id}/clocks", caseId)
                .with(People.as(by))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions change(Staff by, String id, String what, String body) throws Exception {
        return mvc.perform(post("/api/clocks/{id}/" + what, id)
                .with(People.as(by))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String hour(int hour) {
        return arrived.plus(Duration.ofHours(hour)).toString();
    }

    private static Staff caseworker(String username, String desk) {
        return new Staff(username, username, Set.of(desk), Set.of(Role.CASEWORKER));
    }
}
