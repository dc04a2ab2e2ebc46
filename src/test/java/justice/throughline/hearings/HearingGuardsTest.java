package justice.throughline.hearings;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.HearingSaid;
import justice.throughline.casefile.LateOutcomes;
import justice.throughline.shared.Proof;
import justice.throughline.shared.When;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A hearing is changed only where the journey follows it, and its result is recorded only once it has begun. */
@DeskTest
class HearingGuardsTest {

    private static final String UNSAID = "nobody has said what became of this hearing";

    private static final String MOVE = "{\"to\":\"%sT10:00:00Z\",\"reason\":\"not-ready\"}"
            .formatted(LocalDate.now(When.BRITISH).plusDays(40));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private CourtHearings hearings;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private LateOutcomes late;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId;

    @BeforeEach
    void list() {
        caseId = desk.newCase("robbery");
        hearings.list(
                caseId,
                new CaseHearing(
                        LocalDate.now(When.BRITISH).plusDays(30),
                        LocalTime.NOON,
                        "crown",
                        null,
                        "trial",
                        null,
                        CaseHearing.TASK,
                        null),
                new HearingSaid("callum", HearingSaid.COURT, Instant.now(), Proof.task(4711)));
    }

    @Test
    void shouldNotChangeWhatTheJourneyDoesNotFollow() throws Exception {
        change(COURT, "move", MOVE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("hearing-not-followed"));
        hearings.follow(caseId, desk.nextKey());
        change(COURT, "move", MOVE).andExpect(status().isOk());
    }

    @Test
    void shouldSayInTheTaskThatListsAHearingWhatIsListedAlready() throws Exception {
        var task = "/tasks/" + desk.task(caseId, "court", "Task_ListHearing", "court.listing", null, 3);
        var hearing = "/cases/" + caseId + "/hearings/"
                + hearings.ofCase(caseId).getFirst().id();
        mvc.perform(get(task).with(as(COURT)))
                .andExpect(content().string(containsString("Listed already in this case")))
                .andExpect(content().string(containsString(hearing)));
        hearings.follow(caseId, desk.nextKey());
        change(COURT, "vacate", "{\"reason\":\"not-needed\"}").andExpect(status().isOk());
        mvc.perform(get(task).with(as(COURT)))
                .andExpect(content().string(not(containsString("Listed already in this case"))));
    }

    @Test
    void shouldLeaveItToThoseWhoListHearings() throws Exception {
        hearings.follow(caseId, desk.nextKey());
        change(INVESTIGATOR, "move", MOVE).andExpect(status().isForbidden());
        change(INVESTIGATOR, "vacate", "{\"reason\":\"not-needed\"}").andExpect(status().isForbidden());
        change(COURT, "vacate", "{}").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void shouldTakeNoResultOfAHearingThatIsToComeOrVacated() throws Exception {
        hearings.follow(caseId, desk.nextKey());
        result("just been moved");
        change(COURT, "vacate", "{\"reason\":\"not-needed\"}").andExpect(status().isOk());
        result("just been vacated");
    }

    @Test
    void shouldSayOfACaseThatIsOverThatNobodySaidWhatBecameOfIt() throws Exception {
        var page = "/cases/" + caseId;
        var hearing = page + "/hearings/" + hearings.ofCase(caseId).getFirst().id();
        for (var each : List.of(page, hearing)) show(each, not(containsString(UNSAID)));
        cases.close(caseId);
        for (var each : List.of(page, hearing)) show(each, containsString(UNSAID));
        assertOnlyVacated();

        change(COURT, "vacate", "{\"reason\":\"not-needed\"}").andExpect(status().isOk());
        for (var each : List.of(page, hearing)) show(each, not(containsString(UNSAID)));
    }

    @Test
    void shouldSaySoOfACaseThatWasPublishedAsOver() throws Exception {
        jdbc.sql("update casefile.case_file set stage = 'CLOSED' where id = ?")
                .param(caseId)
                .update();
        show("/cases/" + caseId, containsString(UNSAID));
        show(
                "/cases/" + caseId + "/hearings/"
                        + hearings.ofCase(caseId).getFirst().id(),
                containsString(UNSAID));
    }

    /** Its outcome was published, and its journey is where people are told of it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldNotMoveAHearingThatWhatIsPublishedHasOvertaken(boolean followed) throws Exception {
        if (followed) hearings.follow(caseId, desk.nextKey());
        publishedAsOver();

        assertOnlyVacated();
        change(COURT, "vacate", "{\"reason\":\"not-needed\"}").andExpect(status().isOk());
    }

    @Test
    void shouldListNoHearingInACaseThatIsClosed() throws Exception {
        var task = desk.task(caseId, "court", "Task_ListHearing", "court.listing", null, 3);
        cases.close(caseId);
        mvc.perform(post("/api/tasks/" + task + "/complete")
                        .contentType(APPLICATION_JSON)
                        .content("{\"hearingDate\":\"%sT10:00:00Z\"}"
                                .formatted(LocalDate.now(When.BRITISH).plusDays(40)))
                        .with(as(COURT))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.hearingDate", containsString("The case is closed")));
    }

    @Test
    void shouldShowOnTheCaseWhoListedItForWhenAndWhatProvesIt() throws Exception {
        mvc.perform(get("/cases/" + caseId).with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("Crown Court")))
                .andExpect(content().string(containsString("Trial")))
                .andExpect(content().string(containsString("Said by callum")))
                .andExpect(content().string(containsString("4711")));
    }

    private void publishedAsOver() {
        jdbc.sql("""
                        insert into casefile.publication (case_id, seq, outcome, month, stage, kept_at)
                        values (?, 1, 'offender-fined', date '2026-11-01', 'CLOSED', now())""").param(caseId).update();
        late.follow(caseId, "journey:" + desk.nextKey());
        // what it owes keeps it open
        jdbc.sql("update casefile.case_file set stage = 'AFTERCARE' where id = ?")
                .param(caseId)
                .update();
    }

    private void assertOnlyVacated() throws Exception {
        var hearing = hearings.ofCase(caseId).getFirst();
        change(COURT, "move", MOVE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("hearing-case-over"))
                .andExpect(jsonPath("$.detail", containsString("is not moved")));
        show(
                "/cases/" + caseId + "/hearings/" + hearing.id(),
                allOf(not(containsString("/move")), containsString("/vacate"), containsString("no longer moved")));
        assertThat(hearings.ofCase(caseId)).containsExactly(hearing);
    }

    private void show(String page, Matcher<String> what) throws Exception {
        mvc.perform(get(page).with(as(COURT)))
                .andExpect(status().isOk())
                .andExpect(content().string(what));
    }

    private void result(String why) throws Exception {
        var task = desk.task(caseId, "hearing", "Task_RecordResult", "court.listing", null, 3);
        mvc.perform(post("/api/tasks/" + task + "/complete")
                        .contentType(APPLICATION_JSON)
                        .content("{\"courtResult\":\"fined\"}")
                        .with(as(COURT))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.courtResult", containsString(why)));
    }

    private ResultActions change(Staff by, String what, String body) throws Exception {
        return mvc.perform(post("/api/cases/" + caseId + "/hearings/"
                        + hearings.ofCase(caseId).getFirst().id() + "/" + what)
                .contentType(APPLICATION_JSON)
                .content(body)
                .with(as(by))
                .with(csrf()));
    }
}
