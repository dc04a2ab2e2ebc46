package justice.throughline.policeuk;

import static justice.throughline.policeuk.PoliceUkText.crime;
import static justice.throughline.policeuk.PoliceUkText.newCrimeId;
import static justice.throughline.policeuk.PoliceUkText.outcome;
import static justice.throughline.policeuk.PoliceUkText.outcomes;
import static justice.throughline.policeuk.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.People;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.Stage;
import justice.throughline.testing.OpenUserTasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Journeys that rest at a task when an outcome arrives. */
@ThroughlineTest
class LateOutcomesTest {

    private static final String INVESTIGATE = "Task_Investigate";
    private static final String LIST_HEARING = "Task_ListHearing";

    @Autowired
    private ImportDriver imports;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CamundaClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void shouldMoveOnGoBackAndEndWithWhatIsPublished() throws IOException {
        var charged = newCrimeId();
        var filed = newCrimeId();
        var quiet = newCrimeId();
        imports.ofText(street(underInvestigation(charged), underInvestigation(filed), underInvestigation(quiet)));
        awaitOpen(INVESTIGATE, charged, filed, quiet);
        var ofFiled = tasks().of(INVESTIGATE, found(filed).caseId()).getFirst().getUserTaskKey();

        var first = imports.ofText(outcomes(
                outcome(charged, "2023-05", "Suspect charged"), outcome(filed, "2023-05", "Local resolution")));
        awaitOpen(LIST_HEARING, charged);
        awaitOpen(INVESTIGATE, quiet);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found(filed).outcome()).isEqualTo("local-resolution"));

        assertThat(first.merged().told()).isEqualTo(2);
        assertThat(found(charged)).returns(Stage.COURT, CaseSummary::stage).returns("charged", CaseSummary::outcome);
        assertThat(found(filed).stage()).isIn(Stage.AFTERCARE, Stage.CLOSED);
        assertThat(found(quiet)).returns("under-investigation", CaseSummary::outcome);
        await("the reason in words").untilAsserted(() -> assertThat(
                        mvc.perform(get("/api/tasks/" + ofFiled).with(People.as(People.INVESTIGATOR)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("“Local resolution” was published of the case for May 2023"));

        var again = imports.ofText(outcomes(outcome(charged, "2023-05", "Suspect charged")));
        var older = imports.ofText(outcomes(outcome(charged, "2023-04", "Under investigation")));
        assertThat(List.of(again.merged().told(), older.merged().told())).containsOnly(0L);

        imports.ofText(outcomes(outcome(charged, "2023-06", "Under investigation")));
        awaitOpen(INVESTIGATE, charged, quiet);
        awaitOpen(LIST_HEARING);
        assertThat(found(charged)).returns(Stage.INVESTIGATION, CaseSummary::stage);
    }

    @Test
    void shouldOpenAClosedCaseAgain() throws IOException {
        var closed = newCrimeId();
        imports.ofText(street(underInvestigation(closed)));
        awaitOpen(INVESTIGATE, closed);
        imports.ofText(outcomes(outcome(closed, "2023-05", "Local resolution")));
        awaitOpen(INVESTIGATE);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found(closed).outcome()).isEqualTo("local-resolution"));
        closeAsItsJourneyDoes(closed);

        imports.ofText(outcomes(outcome(closed, "2023-07", "Suspect charged")));

        awaitOpen(LIST_HEARING, closed);
        assertThat(found(closed)).returns(Stage.COURT, CaseSummary::stage).returns("charged", CaseSummary::outcome);
    }

    private void closeAsItsJourneyDoes(String crimeId) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            tasks().of("Task_CloseCase").forEach(task -> client.newCompleteUserTaskCommand(task.getUserTaskKey())
                    .send()
                    .join());
            return found(crimeId).stage() == Stage.CLOSED;
        });
    }

    private static String underInvestigation(String crimeId) {
        return crime(crimeId, "2023-03", "Burglary", "Under investigation");
    }

    /** Of all crimes of this test, these wait there. */
    private void awaitOpen(String element, String... crimeIds) {
        var waiting =
                Stream.of(crimeIds).map(this::found).map(CaseSummary::caseId).toList();
        await(element).atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        tasks().of(element).stream().map(tasks()::caseOf))
                .containsExactlyInAnyOrderElementsOf(waiting));
    }

    private OpenUserTasks tasks() {
        return new OpenUserTasks(client);
    }

    private CaseSummary found(String crimeId) {
        var caseId = jdbc.sql("select id from casefile.case_file where crime_ref = ?")
                .param(crimeId)
                .query(UUID.class)
                .single();
        return cases.find(caseId).orElseThrow();
    }
}
