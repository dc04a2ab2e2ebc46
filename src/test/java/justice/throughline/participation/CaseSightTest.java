package justice.throughline.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.People;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.participation.Sight.Extent;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.LimitOfADay;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who sees what of a case, in every place that shows cases. */
@DeskTest
class CaseSightTest {

    private static final Staff CLERK = at("clerk-in-test", "court.listing");
    private static final Staff PROSECUTOR = at("prosecutor-in-test", "cps.charging");
    private static final Staff SCHOOL = at("school-in-test", "council.school");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private CaseSight sight;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void shouldGiveAPartForATaskAHandOffOrALimitAndForNothingElse() {
        var caseId = desk.newCase("burglary");
        assertThat(sight.of(CLERK, caseId).extent()).isEqualTo(Extent.NOTHING);
        assertThat(sight.of(People.INVESTIGATOR, caseId).because()).containsExactly(PartReason.KEEPS);
        assertThat(sight.of(People.MANAGER, caseId).because()).containsExactly(PartReason.ROLE);
        assertThat(sight.of(new Staff("no-desk", "Nobody", Set.of(), Set.of(Role.CASEWORKER)), caseId)
                        .extent())
                .isEqualTo(Extent.NOTHING);

        desk.handOff(caseId);
        assertThat(sight.of(PROSECUTOR, caseId)).isEqualTo(part(Extent.WHOLE, PartReason.HAND_OFF, PROSECUTOR, caseId));
        jdbc.sql("update handoffs.hand_off set state = 'WITHDRAWN' where case_id = ?")
                .param(caseId)
                .update();
        assertThat(sight.of(PROSECUTOR, caseId).because()).containsExactly(PartReason.HAND_OFF);

        var limit = desk.limit(caseId, "RUNNING", 3);
        jdbc.sql("update clocks.clock set owner_agency = 'hmcts' where id = ?")
                .param(limit)
                .update();
        assertThat(sight.of(CLERK, caseId)).isEqualTo(part(Extent.OWN_PART, PartReason.LIMIT, CLERK, caseId));
        assertThat(sight.of(SCHOOL, caseId).extent()).isEqualTo(Extent.NOTHING);

        jdbc.sql("delete from clocks.clock where id = ?").param(limit).update();
        jdbc.sql(
                        "insert into casefile.hearing (case_id, day, court, source, state) values (?, '2026-12-01', 'crown', 'TASK', 'LISTED')")
                .param(caseId)
                .update();
        assertThat(sight.of(CLERK, caseId)).isEqualTo(part(Extent.OWN_PART, PartReason.HEARING, CLERK, caseId));
        assertThat(sight.of(SCHOOL, caseId).extent()).isEqualTo(Extent.NOTHING);
    }

    @Test
    void shouldKeepThePartOfWhoDidATaskAndNotOfWhomItWasTakenFrom() {
        var done = desk.newCase("burglary");
        var task = desk.investigate(done, "council.social-care", 3);
        var colleague = at("colleague-in-test", "council.social-care");
        assertThat(sight.of(colleague, done).extent()).isEqualTo(Extent.OWN_PART);
        assertThat(sight.of(SCHOOL, done).extent()).isEqualTo(Extent.NOTHING);
        desk.ended(task, "colleague-in-test");
        assertThat(sight.of(colleague, done).because()).containsExactly(PartReason.TASK);

        var withdrawn = desk.newCase("burglary");
        desk.ended(desk.investigate(withdrawn, "council.social-care", 3), null);
        assertThat(sight.of(colleague, withdrawn).extent()).isEqualTo(Extent.NOTHING);
    }

    @Test
    void shouldListAndCountOnlyWhatIsSeen() throws Exception {
        var unseen = desk.newCase("burglary");
        var seen = desk.newCase("burglary");
        desk.task(seen, "court", "Task_ListHearing", "court.listing", null, 3);
        var limit = desk.limit(unseen, "RUNNING", 3);
        var agency = "agency-" + limit;
        jdbc.sql("update clocks.clock set owner_agency = ? where id = ?")
                .params(agency, limit)
                .update();
        for (var address : List.of("/cases", "/cases.csv", "/api/cases")) {
            assertThat(answer(address + "?q=" + unseen, CLERK))
                    .as(address)
                    .doesNotContain("/cases/" + unseen, "\"crimeRef\":\"" + unseen, unseen + ",");
            assertThat(answer(address + "?q=" + seen, CLERK)).as(address).contains(seen.toString());
            assertThat(answer(address + "?q=" + unseen, People.INVESTIGATOR))
                    .as(address)
                    .contains(unseen.toString());
        }
        assertThat(answer("/api/cases?q=" + unseen, CLERK)).contains("\"totalElements\":0");
        for (var address : List.of("/clocks?agency=", "/clocks.csv?agency=", "/api/clocks?agency=")) {
            assertThat(answer(address + agency, CLERK))
                    .as(address)
                    .doesNotContain(limit + "\"", "/clocks/" + limit, limit + ",");
            assertThat(answer(address + agency, People.INVESTIGATOR))
                    .as(address)
                    .contains(limit.toString());
        }
    }

    @Test
    void shouldShowWhoSeesAPartThatPart() throws Exception {
        var caseId = desk.newCase("burglary");
        desk.investigate(caseId, "police.investigation", 3);
        desk.task(caseId, "court", "Task_ListHearing", "court.listing", null, 3);
        var limit = desk.limit(caseId, "PAUSED", 3);
        desk.handOff(caseId);
        var whole = answer("/cases/" + caseId, People.INVESTIGATOR);
        var part = answer("/cases/" + caseId, CLERK);
        assertThat(whole).contains("Police investigation desk", "Court listing office", "/clocks/" + limit);
        assertThat(part).contains("Court listing office", "your team", "was given a task");
        assertThat(part)
                .doesNotContain("Police investigation desk", "File to the prosecution", "What people are to be told");
        assertThat(whole).contains("What people are to be told");
        assertThat(answer("/api/cases/" + caseId + "/timeline", CLERK))
                .contains("Court listing office")
                .doesNotContain("Police investigation desk");
        assertThat(answer("/api/cases/" + caseId + "/clocks", at("at-school", "council.school")))
                .contains("case-unknown");
    }

    @Test
    void shouldPressWhoSeesAPartWithTheirOwnLimit() throws Exception {
        var own = new LimitOfADay(LocalDate.of(2090, 1, 1), desk, jdbc);
        jdbc.sql("update clocks.clock set owner_agency = 'probation' where case_id = ?")
                .param(own.caseId())
                .update();
        desk.limit(own.caseId(), "RUNNING", 1);
        assertThat(answer("/cases/" + own.caseId(), at("probation-in-test", "probation.intake")))
                .contains("First to end");
    }

    @Test
    void shouldPressNobodyInTheInboxWithALimitThatTheyDoNotSee() throws Exception {
        var caseId = desk.newCase("burglary");
        desk.task(caseId, "court", "Task_ListHearing", "probation.intake", null, 1);
        desk.task(caseId, "court", "Task_ListHearing", "police.investigation", null, 1);
        var ofPolice = desk.limit(caseId, "RUNNING", 1);
        var probation = at("probation-in-test", "probation.intake");
        var inbox = "/tasks?view=desk&ref=" + caseId;
        assertThat(answer(inbox, People.INVESTIGATOR)).contains("/clocks/" + ofPolice);
        assertThat(answer(inbox, probation)).contains("/cases/" + caseId).doesNotContain("/clocks/" + ofPolice);

        var own = desk.limit(caseId, "RUNNING", 5);
        jdbc.sql("update clocks.clock set owner_agency = 'probation' where id = ?")
                .param(own)
                .update();
        assertThat(answer(inbox, probation)).contains("/clocks/" + own).doesNotContain("/clocks/" + ofPolice);
        assertThat(answer(inbox, People.INVESTIGATOR)).contains("/clocks/" + ofPolice);
    }

    /** Whatever an address shows of a case, whoever has no part in it is told that there is none. */
    @Test
    void shouldLetNobodyPastTheGate() throws Exception {
        var caseId = desk.newCase("burglary");
        var limit = desk.limit(caseId, "RUNNING", 3);
        var handOff = desk.handOff(caseId);
        var asked = 0;
        for (var mapping : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (var pattern : mapping.getPatternValues()) {
                var below = pattern.contains("{" + CaseGate.CASE + "}")
                        || pattern.contains("/clocks/{id}")
                        || pattern.contains("/handoffs/{id}") && !pattern.contains("/inbox/");
                if (!below || !mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) continue;
                asked++;
                var address = pattern.replace("{caseId}", caseId.toString())
                        .replace("{id}", (pattern.contains("clocks") ? limit : handOff).toString())
                        .replace("{number}", "1")
                        .replace("{reference}", "victim-1")
                        .replace("{occurrence}", "NEW_EVIDENCE")
                        .replace("{sha256}", "a".repeat(64));
                var answer = mvc.perform(get(address).with(People.as(CLERK)))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).as(address).isEqualTo(404);
                assertThat(answer.getContentAsString()).as(address).doesNotContain("burglary", "victim-1");
            }
        }
        assertThat(asked).isGreaterThan(8);
    }

    private Sight part(Extent extent, PartReason reason, Staff staff, UUID caseId) {
        return new Sight(extent, Set.of(reason), sight.of(staff, caseId).bodies(), null);
    }

    private String answer(String address, Staff staff) throws Exception {
        var begun = mvc.perform(get(address).with(People.as(staff))).andReturn();
        return begun.getResponse().getContentAsString();
    }

    private static Staff at(String number, String desk) {
        return new Staff(number, number, Set.of(desk), Set.of(Role.CASEWORKER));
    }
}
