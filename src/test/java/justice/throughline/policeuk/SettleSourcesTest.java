package justice.throughline.policeuk;

import static justice.throughline.policeuk.PoliceUkText.crime;
import static justice.throughline.policeuk.PoliceUkText.newCrimeId;
import static justice.throughline.policeuk.PoliceUkText.outcome;
import static justice.throughline.policeuk.PoliceUkText.outcomes;
import static justice.throughline.policeuk.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.People;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.SourceConflict;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.testing.AtDesk;
import justice.throughline.testing.ProcessRun;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is published and cannot all be true is a person's to settle. */
@ThroughlineTest
class SettleSourcesTest {

    private static final Staff SUPERVISOR =
            new Staff("sioned", "Sioned", Set.of("police.supervision"), Set.of(Role.CASEWORKER));
    private static final String TASK = "Task_SettleSources";

    @Autowired
    private ImportDriver imports;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CamundaClient client;

    @Autowired
    private AtDesk atDesk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void shouldBeAskedWithBothSidesAndKeptBesideThem() throws Exception {
        var crime = underWay();
        imports.ofText(outcomes(
                outcome(crime, "2023-05", "Unable to prosecute suspect"),
                outcome(crime, "2023-05", "Local resolution")));
        var caseId = found(crime).caseId();
        var run = run(caseId);
        var task = run.await(TASK);
        assertThat(task.getCandidateGroups()).containsExactly("police.supervision");
        Awaitility.await("the journal").untilAsserted(() -> assertThat(page("/tasks/" + task.getUserTaskKey()))
                .contains("Two different ends are published for the same month", "Local resolution"));

        var key = atDesk.complete(
                run, TASK, SUPERVISOR, Map.of("sourceThatHolds", "second", "checkedWith", "police-record"));

        run.verify().isCompleted().hasCompletedElements("EndEvent_AnswerRecorded");
        Awaitility.await("settled").until(() -> conflict(caseId).settlement() != null);
        assertThat(conflict(caseId).settlement())
                .returns("second", SourceConflict.Settlement::holds)
                .returns("police-record", SourceConflict.Settlement::checkedWith)
                .returns(new Evidence("sioned", "police", Proof.task(key)), SourceConflict.Settlement::evidence);
        assertThat(page("/cases/" + caseId))
                .contains("The second holds.", "the police record of the crime", "Said by sioned");
    }

    @Test
    void shouldGoAwayWhenALaterFileDoesAwayWithIt() throws IOException {
        var crime = underWay();
        imports.ofText(
                outcomes(outcome(crime, "2023-05", "Offender fined"), outcome(crime, "2023-06", "Suspect charged")));
        var caseId = found(crime).caseId();
        var run = run(caseId);
        run.await(TASK);

        imports.ofText(outcomes(outcome(crime, "2023-04", "Suspect charged")));

        run.verify().isCompleted().hasCompletedElements("EndEvent_ConflictGone");
        assertThat(cases.detail(caseId).contradictions()).isEmpty();
    }

    @Test
    void shouldAskNobodyAboutACaseThatNobodyWorksOn() throws IOException {
        var crime = newCrimeId();
        imports.ofText(street(crime(crime, "2023-02", "Burglary", "Local resolution")));
        imports.ofText(outcomes(
                outcome(crime, "2023-02", "Unable to prosecute suspect"),
                outcome(crime, "2023-02", "Local resolution")));
        var caseId = found(crime).caseId();

        assertThat(cases.detail(caseId).contradictions()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from casefile.contradiction where case_id = ? and asked_at is not null")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String underWay() throws IOException {
        var crime = newCrimeId();
        imports.ofText(street(crime(crime, "2023-02", "Burglary", "Under investigation")));
        run(found(crime).caseId()).await("Task_Investigate");
        return crime;
    }

    private ProcessRun run(UUID caseId) {
        return new ProcessRun(caseId, ProcessInstanceSelectors.byProcessId("settle-sources"), client);
    }

    private SourceConflict conflict(UUID caseId) {
        return cases.detail(caseId).contradictions().getFirst();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(People.as(SUPERVISOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private CaseSummary found(String crimeId) {
        return cases.find(jdbc.sql("select id from casefile.case_file where crime_ref = ?")
                        .param(crimeId)
                        .query(UUID.class)
                        .single())
                .orElseThrow();
    }
}
