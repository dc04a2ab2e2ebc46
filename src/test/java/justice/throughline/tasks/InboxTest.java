package justice.throughline.tasks;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.shared.Place;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DeskTest
class InboxTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private NextStep next;

    @Autowired
    private CaseFiles cases;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("burglary");
    }

    @AfterEach
    void forgetLimits() {
        desk.forgetLimits();
    }

    @Test
    void shouldPassOverTheTasksOfInstancesThatSomebodyStartedByHand() throws Exception {
        var nobodys = desk.investigate(caseId, "police.investigation", -9);
        var theirs = desk.investigate(caseId, "police.investigation", -9);
        desk.startedByHand(nobodys);

        assertThat(tasks.page(
                        TaskFilter.ALL.withDesks(Set.of("police.investigation")), TaskSort.DUE, Place.page(0, 200)))
                .extracting(TaskLine::key)
                .contains(theirs)
                .doesNotContain(nobodys);
        mvc.perform(get("/tasks/" + nobodys).with(as(INVESTIGATOR))).andExpect(status().isNotFound());
    }

    @Test
    void shouldShowTheTasksOfADeskByDueDate() {
        var later = desk.investigate(caseId, "police.investigation", 9);
        var sooner = desk.investigate(caseId, "police.investigation", 2);
        desk.investigate(caseId, "court.listing", 1);

        var page = tasks.page(
                TaskFilter.ALL.withDesks(Set.of("police.investigation")).withCase(caseId),
                TaskSort.DUE,
                Place.page(0, 10));

        assertThat(page).extracting(TaskLine::key).containsExactly(sooner, later);
        assertThat(page).extracting(TaskLine::name).containsOnly("Investigate");
        assertThat(page).extracting(TaskLine::crimeType).containsOnly("burglary");
    }

    @Test
    void shouldPageAndSort() {
        var first = desk.investigate(caseId, "police.investigation", 9);
        var second = desk.investigate(caseId, "police.investigation", 2);
        var filter = TaskFilter.ALL.withCase(caseId);

        var page = tasks.page(filter, TaskSort.CREATED, Place.page(1, 1));

        assertThat(page).extracting(TaskLine::key).containsExactly(second);
        assertThat(page.total()).isEqualTo(2);
        assertThat(tasks.page(filter, TaskSort.CREATED, Place.page(0, 1)))
                .extracting(TaskLine::key)
                .containsExactly(first);
    }

    @Test
    void shouldPutTheLimitsThatPressFirstAndTheRestByDueDate() {
        var group = "police." + caseId;
        var pausedCase = desk.newCase("burglary");
        var soonCase = desk.newCase("burglary");
        desk.limit(caseId, "RUNNING", 3);
        desk.limit(pausedCase, "PAUSED", 0);
        desk.limit(soonCase, "EXTENDED", 5);
        desk.limit(soonCase, "BREACHED", -1);
        var paused = desk.investigate(pausedCase, group, 2);
        var free = desk.investigate(desk.newCase("burglary"), group, 1);
        var later = desk.investigate(caseId, group, 1);
        var soonSecond = desk.investigate(soonCase, group, 9);
        var soonFirst = desk.investigate(soonCase, group, 8);
        var filter = TaskFilter.ALL.withDesks(Set.of(group));

        assertThat(tasks.page(filter, TaskSort.LIMIT, Place.page(0, 10)))
                .extracting(TaskLine::key)
                .containsExactly(soonFirst, soonSecond, later, free, paused);
        assertThat(tasks.page(filter, TaskSort.LIMIT, Place.page(1, 2)))
                .as("a page that holds both")
                .extracting(TaskLine::key)
                .containsExactly(later, free);
        assertThat(tasks.page(filter, TaskSort.LIMIT, Place.page(20_000_000, 200)))
                .isEmpty();
        assertThat(tasks.page(filter, TaskSort.LIMIT, Place.page(2, 2)))
                .extracting(TaskLine::key)
                .containsExactly(paused);
    }

    @Test
    void shouldNarrowByCrimeTypeReferenceAndDueDate() throws Exception {
        var due = desk.investigate(caseId, "police.investigation", -1);
        desk.investigate(caseId, "police.investigation", 5);
        desk.investigate(desk.newCase("robbery"), "police.investigation", -1);

        mvc.perform(get("/tasks?view=desk&crimeType=burglary&due=overdue&ref=" + caseId)
                        .with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("/tasks/" + due + "?return=")))
                .andExpect(content().string(containsString("1 task<")));
        mvc.perform(get("/tasks?view=desk&crimeType=robbery&ref=" + caseId).with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("No task matches")));
    }

    @Test
    void shouldNeverShowACompletedTaskWhileTheJournalLags() throws Exception {
        var key = desk.investigate(caseId, "police.investigation", 1);
        desk.settle(key);

        assertThat(tasks.page(TaskFilter.ALL.withCase(caseId), TaskSort.DUE, Place.page(0, 10)))
                .isEmpty();
        mvc.perform(get("/tasks/" + key).with(as(INVESTIGATOR)))
                .andExpect(redirectedUrl("/tasks"))
                .andExpect(flash().attribute("doneKind", "warning"));
        mvc.perform(post("/api/tasks/" + key + "/complete")
                        .with(as(INVESTIGATOR))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"proposedOutcome\":\"no-further-action\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("task-over"));
    }

    @Test
    void shouldNameTheFieldThatIsWrong() throws Exception {
        var key = desk.investigate(caseId, "police.investigation", 1);

        mvc.perform(post("/api/tasks/" + key + "/complete")
                        .with(as(INVESTIGATOR))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"proposedOutcome\":\"let-go\",\"victimName\":\"x\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.proposedOutcome").value(containsString("What do you propose?")))
                .andExpect(jsonPath("$.errors.victimName").exists());
        mvc.perform(post("/tasks/" + key).with(as(INVESTIGATOR)).with(csrf()).param("proposedOutcome", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#proposedOutcome\"")))
                .andExpect(content().string(containsString("Error: Investigate")));
    }

    @Test
    void shouldKeepAClaimedTaskForItsOwner() {
        var key = desk.task(caseId, "investigation", "Task_Investigate", "police.investigation", "somebody", 1);

        assertThatThrownBy(() -> tasks.claim(key, INVESTIGATOR)).hasFieldOrPropertyWithValue("code", "task-claimed");
        assertThatThrownBy(() -> tasks.complete(key, INVESTIGATOR, Map.of("proposedOutcome", "no-further-action")))
                .hasFieldOrPropertyWithValue("code", "task-claimed");
        assertThatThrownBy(() -> tasks.release(key, INVESTIGATOR))
                .hasFieldOrPropertyWithValue("code", "task-not-claimed");
        assertThatThrownBy(() -> tasks.claim(key, COURT)).hasFieldOrPropertyWithValue("code", "task-of-other-desk");
    }

    @Test
    void shouldLeadBackToTheInboxAsItWasAndNowhereElse() throws Exception {
        var inbox = "/tasks?view=desk&ref=" + caseId + "&sort=created&page=0";
        var key = desk.investigate(caseId, "police.investigation", 1);
        mvc.perform(get(inbox).with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("name=\"return\" value=\"" + inbox.replace("&", "&amp;"))));
        mvc.perform(release(key, inbox)).andExpect(redirectedUrl(inbox));
        for (var elsewhere : List.of("https://example.org/tasks?", "//example.org", "/tasks?{x}", "/demo")) {
            mvc.perform(release(key, elsewhere)).andExpect(redirectedUrl("/tasks"));
        }
    }

    @Test
    void shouldSayAfterACompletionOnlyWhatIsKnown() {
        assertThat(next.after(caseId, Set.of())).isEqualTo("Task completed.");
        var open = desk.investigate(caseId, "police.investigation", 1);
        assertThat(next.after(caseId, Set.of())).isEqualTo("Task completed. Next: Investigate");
        assertThat(next.after(caseId, Set.of(open))).isEqualTo("Task completed. Still open in this case: Investigate");
        var other = desk.task(caseId, "investigation", "Task_ReviewInvestigation", "police.supervision", null, 1);
        assertThat(next.after(caseId, Set.of(open, other)))
                .isEqualTo("Task completed. Still open in this case: Investigate, Review investigation");
        desk.ended(other, "somebody");
        cases.close(caseId);
        assertThat(next.after(caseId, Set.of(open))).isEqualTo("Task completed. The case is closed.");
    }

    @Test
    void shouldLetAManagerFreeWhatAnAbsentColleagueHolds() throws Exception {
        var key = desk.task(caseId, "investigation", "Task_Investigate", "police.investigation", "somebody", 1);
        mvc.perform(get("/tasks/" + key).with(as(MANAGER)))
                .andExpect(content().string(containsString("Give it back to its desk")));
        assertThatThrownBy(() -> tasks.release(key, ADMIN)).hasFieldOrPropertyWithValue("code", "task-not-claimed");
        assertThat(tasks.release(key, MANAGER))
                .as("nothing but the engine is missing")
                .isEqualTo(WishState.WISHED);
    }

    @Test
    void shouldSortTheFileLikeThePage() throws Exception {
        var first = desk.investigate(caseId, "police.investigation", 9);
        var second = desk.investigate(caseId, "police.investigation", 2);
        for (var sort : List.of("created", "due")) {
            var lines = mvc.perform(get("/tasks.csv?view=desk&ref=" + caseId + "&sort=" + sort)
                            .with(as(INVESTIGATOR)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString()
                    .lines()
                    .toList();
            assertThat(lines.get(1)).startsWith("'" + (sort.equals("created") ? first : second) + ",");
        }
    }

    private static MockHttpServletRequestBuilder release(long key, String inbox) {
        return post("/tasks/" + key + "/release")
                .param("return", inbox)
                .with(as(INVESTIGATOR))
                .with(csrf());
    }

    @Test
    void shouldKeepFormulasOutOfTheSpreadsheet() throws Exception {
        desk.investigate(caseId, "police.investigation", 1);

        mvc.perform(get("/tasks.csv?view=desk&ref=" + caseId).with(as(INVESTIGATOR)))
                .andExpect(content().string(containsString("Investigate," + caseId + ",Burglary,Investigation,")))
                .andExpect(content().string(not(containsString("\n="))));
    }
}
