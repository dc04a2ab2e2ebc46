package justice.throughline.clocks;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.casefile.CaseCharge;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.NewCase;
import justice.throughline.casefile.NewPerson;
import justice.throughline.casefile.PersonRole;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.Proof;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A clock carries its case, whom and which charge it is about, and whose law it goes by, and is found by them. */
@DeskTest
class ClockKeysTest {

    private static final LocalDate CHARGED = LocalDate.of(2026, 1, 5);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CourtCases court;

    @Autowired
    private Clocks clocks;

    @Autowired
    private JourneyClocks journey;

    @Autowired
    private ClockReads reads;

    @Autowired
    private InstantSource clock;

    @Test
    void shouldBeAboutTheOnlyOneWhomTheCaseKnowsByTheReference() throws Exception {
        var caseId = open("040AA00");
        var ofMany = start(Subject.ofPerson(caseId, "A1"));
        var ofOne = start(Subject.ofPerson(caseId, "B2"));
        var ofCharge = start(Subject.ofCharge(caseId, "A1", "2"));
        var ofNobody = start(Subject.ofPerson(caseId, "unheard-of"));
        var ofTwo = start(Subject.ofPerson(caseId, "C3"));

        assertThat(ofMany.subject().personKey()).hasToString(caseId + ":A1");
        assertThat(ofMany.subject().chargeKey()).isNull();
        assertThat(ofNobody.subject().personKey()).isNull();
        assertThat(ofTwo.subject().personKey()).isNull();
        seen(ofOne)
                .andExpect(jsonPath("$.clock.subject.caseId").value(caseId.toString()))
                .andExpect(jsonPath("$.clock.subject.personKey").value(caseId + ":B2"))
                .andExpect(jsonPath("$.clock.subject.chargeKey").value(caseId + ":B2:1"))
                .andExpect(jsonPath("$.clock.jurisdiction").value("ENGLAND_AND_WALES"));
        seen(ofCharge).andExpect(jsonPath("$.clock.subject.chargeKey").value(caseId + ":A1:2"));
    }

    @Test
    void shouldBeFoundByPersonChargeAndNation() throws Exception {
        var caseId = open("040AA00");
        var first = start(Subject.ofCharge(caseId, "A1", "1")).id().toString();
        var second = start(Subject.ofCharge(caseId, "A1", "2")).id().toString();
        var other = start(Subject.ofPerson(caseId, "B2")).id().toString();

        for (var list : List.of("/clocks", "/clocks.csv", "/api/clocks")) {
            shows(list + "?about=" + caseId + ":A1", List.of(first, second), List.of(other));
            shows(list + "?about=" + caseId + ":A1:2&jurisdiction=ENGLAND_AND_WALES", List.of(second), List.of(first));
            shows(list + "?about=" + caseId + ":A1&jurisdiction=SCOTLAND", List.of(), List.of(first, second));
        }
        shows("/clocks.csv?about=" + caseId + ":A1:2", List.of(caseId + ":A1", caseId + ":A1:2", "England"), List.of());
        shows("/clocks?about=&jurisdiction=", List.of("Limits"), List.of());
        for (var list : List.of("/clocks", "/clocks.csv", "/api/clocks")) {
            mvc.perform(get(list + "?about=A1").with(as(MANAGER))).andExpect(status().isBadRequest());
        }
        shows("/clocks/" + second, List.of(caseId + ":A1:2", "Law of", "England and Wales"), List.of());
    }

    @Test
    void shouldGoByTheLawOfTheCaseWhereThatKnowsTheLimit() {
        var scottish = open("Police Scotland");

        assertThat(clocks.lawOf(scottish, "detention")).isEqualTo(Jurisdiction.SCOTLAND);
        assertThat(clocks.lawOf(scottish, "victim-told-arrest")).isEqualTo(Jurisdiction.ENGLAND_AND_WALES);
        assertThat(clocks.lawOf(open("040AA00"), "detention")).isEqualTo(Jurisdiction.ENGLAND_AND_WALES);

        var started = journey.start(
                Subject.ofPerson(scottish, "A1"),
                "detention",
                null,
                Map.of("offenceClass", "indictable-only", "detentionRoute", "arrived-at-station"),
                false,
                new Visit(1, UUID.randomUUID().getMostSignificantBits(), null));
        assertThat(reads.find(started.clockId())).get().satisfies(line -> {
            assertThat(line.jurisdiction()).isEqualTo(Jurisdiction.SCOTLAND);
            assertThat(line.rule()).isEqualTo("SC-01");
            assertThat(line.subject().personKey()).hasToString(scottish + ":A1");
        });
    }

    private ResultActions seen(ClockLine line) throws Exception {
        return mvc.perform(get("/api/clocks/" + line.id()).with(as(MANAGER))).andExpect(status().isOk());
    }

    private void shows(String page, List<String> these, List<String> notThese) throws Exception {
        var answer = mvc.perform(get(page).with(as(MANAGER))).andExpect(status().isOk());
        for (var each : these) answer.andExpect(content().string(containsString(each)));
        for (var each : notThese) answer.andExpect(content().string(not(containsString(each))));
    }

    private ClockLine start(Subject subject) {
        return clocks.start(new StartClock(
                "test:" + UUID.randomUUID(),
                subject,
                "victim-told-arrest",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("victimCategory", "standard"),
                LegalEvent.at(clock.instant(), "arrest", Spoken.by("imran")),
                false));
    }

    private UUID open(String force) {
        var urn = "40" + UUID.randomUUID().toString().substring(0, 8);
        return court.open(
                        new NewCase(
                                urn,
                                force,
                                null,
                                List.of(
                                        new NewPerson(PersonRole.DEFENDANT, "A1", force),
                                        new NewPerson(PersonRole.DEFENDANT, "B2", force),
                                        new NewPerson(PersonRole.VICTIM, "C3", force),
                                        new NewPerson(PersonRole.WITNESS, "C3", force)),
                                List.of(charge("A1", 1), charge("A1", 2), charge("B2", 1)),
                                List.of()),
                        Proof.file("message"))
                .orElseThrow()
                .caseId();
    }

    private static CaseCharge charge(String defendant, int sequence) {
        return new CaseCharge(defendant, sequence, "TH68010", "Did steal", CHARGED, null, CHARGED);
    }
}
