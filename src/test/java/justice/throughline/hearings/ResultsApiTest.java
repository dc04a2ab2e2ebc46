package justice.throughline.hearings;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import justice.throughline.casefile.CaseCharge;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.HearingReason;
import justice.throughline.casefile.HearingSaid;
import justice.throughline.casefile.NewCase;
import justice.throughline.casefile.NewPerson;
import justice.throughline.casefile.PersonRole;
import justice.throughline.shared.Proof;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The court says what came of each charge and of each appearance; both are shown with who it is about. */
@DeskTest
class ResultsApiTest {

    private static final LocalDate CHARGED = LocalDate.of(2026, 1, 5);
    private static final String CHARGES = "/charges/result";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CourtCases court;

    @Autowired
    private CourtHearings hearings;

    private UUID caseId;

    @BeforeEach
    void open() {
        var urn = "40" + UUID.randomUUID().toString().substring(0, 8);
        caseId = court.open(
                        new NewCase(
                                urn,
                                "040AA00",
                                null,
                                List.of(new NewPerson(PersonRole.DEFENDANT, "A1", "040AA00")),
                                List.of(new CaseCharge("A1", 1, "TH68010", "Did steal", CHARGED, null, CHARGED)),
                                List.of(new CaseHearing(
                                        CHARGED.plusDays(30), null, "B40CO00", null, null, null, "police-case", null))),
                        Proof.file("message"))
                .orElseThrow()
                .caseId();
    }

    @Test
    void shouldKeepTheResultOfAChargeWithWhoSaidIt() throws Exception {
        say(CHARGES, "charge", caseId + ":A1:1", "fined", "2026-02-04")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result.outcome").value("fined"))
                .andExpect(jsonPath("$.result.said.party").value("COURT"))
                .andExpect(jsonPath("$.result.said.proof.kind").value("ACT"));
        mvc.perform(get("/api/cases/" + caseId).with(as(COURT)))
                .andExpect(jsonPath("$.people[0].key").value(caseId + ":A1"))
                .andExpect(jsonPath("$.charges[0].key").value(caseId + ":A1:1"))
                .andExpect(jsonPath("$.principalOutcome").value("fined"));
    }

    @Test
    void shouldKeepTheResultOfAnAppearanceAndShowWhoAppears() throws Exception {
        var number = hearings.ofCase(caseId).getFirst().id();
        say("/hearings/" + number + "/result", "person", caseId + ":A1", "fined", "2026-02-04")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.key").value(number + ":" + caseId + ":A1"))
                .andExpect(jsonPath("$.state").value("RESULTED"));

        for (var page : List.of("/cases/" + caseId, "/cases/" + caseId + "/hearings/" + number)) {
            mvc.perform(get(page).with(as(COURT)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Who appears")))
                    .andExpect(content().string(containsString("A1: ")));
        }
    }

    @Test
    void shouldRefuseWhatCannotHaveComeOfIt() throws Exception {
        var charge = caseId + ":A1:1";
        var hearing = "/hearings/" + hearings.ofCase(caseId).getFirst().id() + "/result";
        refuses(say(CHARGES, "charge", charge, "fined", "2026-01-04"), "day");
        refuses(say(CHARGES, "charge", charge, "vanished", "2026-02-04"), "outcome");
        refuses(say(CHARGES, "charge", caseId + ":A1:2", "fined", "2026-02-04"), "charge");
        say(CHARGES, "charge", "no-key", "fined", "2026-02-04")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.charge").exists());
        refuses(say(hearing, "person", caseId + ":B2", "fined", "2026-02-04"), "person");
        refuses(say(hearing, "person", caseId + ":A1", "fined", "2026-02-03"), "day");
        assertThat(hearings.ofCase(caseId).getFirst().appearances())
                .allSatisfy(each -> assertThat(each.result()).isNull());
    }

    @Test
    void shouldKeepNoResultOfAHearingThatIsOff() throws Exception {
        var number = hearings.ofCase(caseId).getFirst().id();
        hearings.vacate(
                caseId,
                number,
                HearingReason.values()[0],
                new HearingSaid("callum", HearingSaid.COURT, Instant.parse("2026-02-01T12:00:00Z"), Proof.act("1")));

        say("/hearings/" + number + "/result", "person", caseId + ":A1", "fined", "2026-02-04")
                .andExpect(status().isConflict());
    }

    private static void refuses(ResultActions answer, String field) throws Exception {
        answer.andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors." + field).exists());
    }

    private ResultActions say(String path, String what, String key, String outcome, String day) throws Exception {
        return mvc.perform(post("/api/cases/" + caseId + path)
                .contentType(APPLICATION_JSON)
                .content("{\"%s\":\"%s\",\"outcome\":\"%s\",\"day\":\"%s\"}".formatted(what, key, outcome, day))
                .with(as(COURT))
                .with(csrf()));
    }
}
