package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import justice.throughline.ThroughlineTest;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ThroughlineTest
class AftercareProcessTest {

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Test
    void shouldTellTheVictimAndCloseTheCase() {
        var run = runs.phase("aftercare", "burglary", Map.of("outcome", "cautioned"));
        assertThat(run.await("Task_CloseCase").getCandidateGroups()).containsExactly("witnesscare.unit");
        assertThat(cases.isClosed(run.caseId())).isFalse();

        run.complete("Task_CloseCase", Map.of("closureChecked", true));

        run.verify().isCompleted().hasCompletedElements("EndEvent_CaseClosed");
        assertThat(cases.isClosed(run.caseId())).isTrue();
    }
}
