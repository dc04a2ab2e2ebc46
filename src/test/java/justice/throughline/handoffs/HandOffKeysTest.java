package justice.throughline.handoffs;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.casefile.CaseCharge;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.NewCase;
import justice.throughline.casefile.NewPerson;
import justice.throughline.casefile.PersonRole;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.Proof;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A hand-off carries its case, whom and which charge it is about, and whose law the case goes by, and is found by them. */
@DeskTest
class HandOffKeysTest {

    private static final LocalDate CHARGED = LocalDate.of(2026, 1, 5);
    private static final String TO_PRISON = "H-28";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CourtCases court;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private DeadlineRules rules;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Test
    void shouldBeAboutTheOnlyDefendantAndTheChargeAgainstThem() throws Exception {
        var caseId = open("Police Scotland", "A1");
        var id = offered(caseId, Map.of(), new By(Handoffs.JOURNEY, Proof.program("x")));

        mvc.perform(get("/api/handoffs/" + id).with(as(MANAGER)))
                .andExpect(jsonPath("$.detail.handOff.caseId").value(caseId.toString()))
                .andExpect(jsonPath("$.detail.about.person").value(caseId + ":A1"))
                .andExpect(jsonPath("$.detail.about.charge").value(caseId + ":A1:1"))
                .andExpect(jsonPath("$.detail.about.jurisdiction").value("SCOTLAND"));
        shows("/handoffs/" + id, List.of(caseId + ":A1:1", "Scotland"));
        var clock = rules.clock(new HandOffDeadline(
                id, DeadlineKind.ANSWER, 1, false, handoffs.detail(id).offeredAt(), null, null, null, 0));
        assertThat(clock.subject().personKey()).hasToString(caseId + ":A1");
        assertThat(clock.subject().chargeKey()).hasToString(caseId + ":A1:1");
    }

    @Test
    void shouldBeAboutOneOfSeveralOnlyWhereSomebodyNamesThem() {
        var caseId = open("040AA00", "A1", "B2");
        var named = Map.<String, Object>of("suspect", Map.of("ref", "B2"));

        var byJourney = offered(caseId, named, new By(Handoffs.JOURNEY, Proof.program("x")));
        var byStaff = offered(caseId, named, Said.by("court"));

        assertThat(handoffs.detail(byJourney).about()).isEqualTo(new About(null, null, Jurisdiction.ENGLAND_AND_WALES));
        assertThat(handoffs.detail(byStaff).about().person()).hasToString(caseId + ":B2");
    }

    @Test
    void shouldBeFoundByPersonChargeAndNation() throws Exception {
        var mine = open("040AA00", "A1");
        var id = offered(mine, Map.of(), Said.by("court"));
        var other = offered(open("040AA00", "A1"), Map.of(), Said.by("court"));

        for (var key : List.of(mine + ":A1", mine + ":A1:1")) {
            mvc.perform(get("/handoffs?jurisdiction=ENGLAND_AND_WALES&about=" + key)
                            .with(as(COURT)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/handoffs/" + id)))
                    .andExpect(content().string(not(containsString("/handoffs/" + other))));
        }
        mvc.perform(get("/handoffs?jurisdiction=SCOTLAND&about=" + mine + ":A1").with(as(COURT)))
                .andExpect(content().string(not(containsString("/handoffs/" + id))));
        mvc.perform(get("/handoffs?about=A1").with(as(COURT))).andExpect(status().isBadRequest());
    }

    @Test
    void shouldTellAPartnerOfAPersonOnlyWhoseReferenceTheOfferNames() throws Exception {
        var caseId = open("040AA00", "A1");
        var named = message(offered(caseId, Map.of("suspect", Map.of("ref", "A1")), Said.by("court")));
        var unnamed = message(offered(caseId, Map.of(), Said.by("court")));

        assertThat(named.path("jurisdiction").asText()).isEqualTo("ENGLAND_AND_WALES");
        assertThat(named.path("personkey").asText()).isEqualTo(caseId + ":A1");
        assertThat(named.path("chargekey").asText()).isEqualTo(caseId + ":A1:1");
        assertThat(unnamed.path("jurisdiction").asText()).isEqualTo("ENGLAND_AND_WALES");
        assertThat(unnamed.has("personkey")).isFalse();
        assertThat(unnamed.has("chargekey")).isFalse();
    }

    private JsonNode message(UUID handOff) throws Exception {
        return json.readTree(jdbc.sql("select body from exchange.outbox where hand_off_id = ?")
                .param(handOff)
                .query(String.class)
                .single());
    }

    private UUID offered(UUID caseId, Map<String, Object> payload, By by) {
        var id = UUID.randomUUID();
        handoffs.offer(id, Offer.of(TO_PRISON, caseId, "test:" + id).with(payload, List.of()), by);
        return id;
    }

    private void shows(String page, List<String> words) throws Exception {
        var answer = mvc.perform(get(page).with(as(COURT))).andExpect(status().isOk());
        for (var each : words) answer.andExpect(content().string(containsString(each)));
    }

    private UUID open(String force, String... defendants) {
        var urn = "40" + UUID.randomUUID().toString().substring(0, 8);
        var people = Stream.of(defendants)
                .map(each -> new NewPerson(PersonRole.DEFENDANT, each, force))
                .toList();
        var charges = Stream.of(defendants)
                .map(each -> new CaseCharge(each, 1, "TH68010", "Did steal", CHARGED, null, CHARGED))
                .toList();
        return court.open(new NewCase(urn, force, null, people, charges, List.of()), Proof.file("message"))
                .orElseThrow()
                .caseId();
    }
}
