package justice.throughline.process;

import static justice.throughline.access.People.INVESTIGATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import justice.throughline.ThroughlineTest;
import justice.throughline.closing.Closing;
import justice.throughline.closing.OpenDuty;
import justice.throughline.engine.Command;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ThroughlineTest
class CriminalJourneyProcessTest {

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private Closing closing;

    @Autowired
    private EngineOutbox outbox;

    @Test
    void shouldTravelFromReportToSentence() {
        var run = runs.journey("robbery", "reporting");

        run.complete("Task_AllocateInvestigation", Map.of("allocation", "investigate"));
        investigate(run, "refer-for-charge");
        triage(run);
        run.complete("Task_MakeChargingDecision", Map.of("chargingDecision", "charged"));
        hear(run, "sent-to-crown-court");
        hear(run, "imprisoned");
        close(run);

        run.verify()
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "StartEvent_CaseReported",
                        "CallActivity_Reporting",
                        "CallActivity_Investigation",
                        "CallActivity_Charging",
                        "CallActivity_Court",
                        "CallActivity_Aftercare",
                        "EndEvent_CaseClosed");
        assertThat(cases.outcomes(run.caseId())).containsExactly("charged", "sent-to-crown-court", "imprisoned");
        assertThat(cases.notices(run.caseId()))
                .containsExactly(
                        "ACKNOWLEDGEMENT", "DECISION charged", "DECISION imprisoned", "DECISION sent-to-crown-court");
        assertThat(cases.handOffs(run.caseId()))
                .containsExactly(
                        "COURT CROWN_COURT",
                        "COURT POLICE",
                        "COURT POLICE",
                        "COURT PRISON",
                        "COURT WCU",
                        "COURT WCU",
                        "CPS DEFENCE",
                        "POLICE COURT",
                        "POLICE CPS",
                        "POLICE VICTIM_SERVICE");
        assertThat(cases.isClosed(run.caseId())).isTrue();
    }

    @Test
    void shouldGoStraightToAftercareWhenScreenedOut() {
        var run = runs.journey("bicycle-theft", "reporting");

        run.complete("Task_AllocateInvestigation", Map.of("allocation", "no-further-action"));
        close(run);

        run.verify().isCompleted().hasNotActivatedElements("CallActivity_Investigation", "CallActivity_Charging");
        assertThat(cases.notices(run.caseId())).containsExactly("ACKNOWLEDGEMENT", "DECISION no-further-action");
    }

    @Test
    void shouldCloseAnInvestigationWithoutCharge() {
        var run = runs.journey("burglary", "investigation");

        investigate(run, "unable-to-prosecute");
        close(run);

        run.verify().isCompleted().hasNotActivatedElements("CallActivity_Reporting", "CallActivity_Charging");
        assertThat(cases.notices(run.caseId())).containsExactly("DECISION unable-to-prosecute");
    }

    @Test
    void shouldReturnToInvestigationForMoreEvidence() {
        var run = runs.journey("burglary", "charging");

        triage(run);
        run.complete("Task_MakeChargingDecision", Map.of("chargingDecision", "more-evidence"));
        run.complete("Task_AnswerActionPlan", Map.of("receiverAnswer", "accepted"));
        investigate(run, "cautioned");
        close(run);

        run.verify()
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "CallActivity_Charging", "CallActivity_Investigation", "CallActivity_Aftercare")
                .hasNotActivatedElements("CallActivity_Court");
        assertThat(cases.outcomes(run.caseId())).containsExactly("cautioned");
    }

    @Test
    void shouldEndWithoutCharge() {
        var run = runs.journey("drugs", "charging");

        run.complete("Task_MakeChargingDecision", Map.of("chargingDecision", "formal-action-not-in-public-interest"));
        close(run);

        run.verify().isCompleted().hasNotActivatedElements("CallActivity_Court", "CallActivity_Investigation");
        assertThat(cases.notices(run.caseId())).as("of a crime against nobody").isEmpty();
    }

    @Test
    void shouldJoinAtTheCourt() {
        var run = runs.journey("shoplifting", "court");

        hear(run, "fined");
        close(run);

        run.verify().isCompleted().hasNotActivatedElements("CallActivity_Charging");
        assertThat(cases.notices(run.caseId())).containsExactly("DECISION fined");
    }

    @Test
    void shouldInvestigateAgainOnNewEvidence() {
        var run = runs.journey("burglary", "investigation");
        investigate(run, "unable-to-prosecute");
        run.await("Task_CloseCase");

        outbox.keep(Command.message(Engine.NEW_EVIDENCE_RECEIVED, run.caseId().toString(), Map.of()));
        investigate(run, "local-resolution");
        close(run);

        run.verify()
                .isCompleted()
                .hasTerminatedElement("CallActivity_Aftercare", 1)
                .hasCompletedElement("CallActivity_Investigation", 2)
                .hasCompletedElements("BoundaryEvent_NewEvidenceReceived");
        assertThat(cases.outcomes(run.caseId())).containsExactly("unable-to-prosecute", "local-resolution");
        assertThat(cases.isClosed(run.caseId())).isTrue();
    }

    private static void triage(ProcessRun run) {
        run.complete("Task_TriageWork", Map.of("receiverAnswer", "accepted"));
    }

    private static void investigate(ProcessRun run, String proposal) {
        run.complete("Task_Investigate", Map.of("proposedOutcome", proposal));
        run.complete("Task_ReviewInvestigation", Map.of("reviewDecision", "agree"));
    }

    private static void hear(ProcessRun run, String result) {
        run.complete("Task_ListHearing", Map.of("hearingDate", Instant.now().toString()));
        run.complete("Task_RecordResult", Map.of("courtResult", result));
    }

    private void close(ProcessRun run) {
        run.await("Task_CloseCase");
        var goOn =
                closing.open(run.caseId()).stream().collect(Collectors.toMap(OpenDuty::key, duty -> OpenDuty.GOES_ON));
        closing.give(run.caseId(), goOn, INVESTIGATOR);
        run.complete("Task_CloseCase", Map.of("closureChecked", true));
    }
}
