package justice.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import justice.throughline.casefile.Stage;
import org.junit.jupiter.api.Test;

class ReplayScriptTest {

    private static final String NOW = "2026-01-05T10:00:00Z";

    @Test
    void shouldProposeWhatTheInvestigationDecided() {
        ReplayScript script = script("local-resolution");

        assertThat(script.answer("Task_Investigate", List.of(), NOW))
                .isEqualTo(Map.of("proposedOutcome", "local-resolution"));
    }

    @Test
    void shouldReferWhenTheOutcomeIsDecidedLater() {
        ReplayScript script = script("charged", "fined");

        assertThat(script.answer("Task_Investigate", List.of(), NOW))
                .isEqualTo(Map.of("proposedOutcome", "refer-for-charge"));
        assertThat(script.answer("Task_MakeChargingDecision", List.of(), NOW))
                .isEqualTo(Map.of("chargingDecision", "charged", "accusedAge", "adult"));
        assertThat(script.answer("Task_RecordResult", List.of("charged"), NOW))
                .isEqualTo(Map.of("courtResult", "fined"));
    }

    @Test
    void shouldChargeFirstWhenTheDataNamesOnlyTheCourtResult() {
        assertThat(script("fined").answer("Task_MakeChargingDecision", List.of(), NOW))
                .isEqualTo(Map.of("chargingDecision", "charged", "accusedAge", "adult"));
    }

    @Test
    void shouldLetTheCourtCaseFailWhenALaterOutcomeIsNotTheCourts() {
        ReplayScript script = script("charged", "no-further-action");

        assertThat(script.answer("Task_RecordResult", List.of("charged"), NOW))
                .isEqualTo(Map.of("courtResult", "unable-to-proceed"));
        assertThat(script.finished(List.of("charged", "unable-to-proceed"))).isFalse();
        assertThat(script.answer("Task_Investigate", List.of("charged", "unable-to-proceed"), NOW))
                .isEqualTo(Map.of("proposedOutcome", "no-further-action"));
    }

    @Test
    void shouldListForNowSoThatNobodyWaitsForAHearingOfThePast() {
        assertThat(script("charged", "fined").answer("Task_ListHearing", List.of("charged"), NOW))
                .isEqualTo(Map.of("hearingDate", NOW));
    }

    @Test
    void shouldFinishWhenTheLastOutcomeIsRecorded() {
        assertThat(script("charged", "fined").finished(List.of("charged"))).isFalse();
        assertThat(script("charged", "fined").finished(List.of("charged", "fined")))
                .isTrue();
    }

    @Test
    void shouldSayThatWhatALimitAsksForIsDone() {
        assertThat(script("fined").answer("Task_ActOnLimit", List.of(), NOW)).isEqualTo(Map.of("limitAnswer", "done"));
    }

    @Test
    void shouldLeaveATaskAloneThatItDoesNotKnow() {
        assertThat(script("fined").answer("Task_Unknown", List.of(), NOW)).isNull();
    }

    private static ReplayScript script(String... history) {
        return new ReplayScript(List.of(history), ReplayScriptTest::decidedIn);
    }

    private static Stage decidedIn(String code) {
        return switch (code) {
            case "charged" -> Stage.CHARGING;
            case "fined", "unable-to-proceed" -> Stage.COURT;
            default -> Stage.INVESTIGATION;
        };
    }
}
