package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import justice.throughline.ThroughlineTest;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ThroughlineTest
class ReportingProcessTest {

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseRecords cases;

    @Test
    void shouldRegisterAndAllocate() {
        var run = runs.phase("reporting", "burglary");
        var task = run.await("Task_AllocateInvestigation");
        assertThat(task.getCandidateGroups()).containsExactly("police.allocation");
        assertThat(task.getPriority()).isEqualTo(50);

        run.complete("Task_AllocateInvestigation", Map.of("allocation", "investigate"));

        run.verify()
                .isCompleted()
                .hasCompletedElements("Task_RegisterCase", "EndEvent_CrimeAllocated")
                .hasNotActivatedElements("Task_RecordOutcome");
        assertThat(cases.isRegistered(run.caseId())).isTrue();
        assertThat(cases.notices(run.caseId())).containsExactly("ACKNOWLEDGEMENT");
        assertThat(cases.outcomes(run.caseId())).isEmpty();
    }

    @Test
    void shouldOweNothingWhereNobodyIsAVictim() {
        var run = runs.phase("reporting", "drugs");

        run.complete("Task_AllocateInvestigation", Map.of("allocation", "investigate"));

        run.verify().isCompleted();
        assertThat(cases.notices(run.caseId())).isEmpty();
    }

    @Test
    void shouldFileACrimeThatNobodyWillInvestigate() {
        var run = runs.phase("reporting", "bicycle-theft");

        run.complete("Task_AllocateInvestigation", Map.of("allocation", "no-further-action"));

        run.verify().isCompleted().hasCompletedElements("EndEvent_CrimeScreenedOut");
        assertThat(cases.outcomes(run.caseId())).containsExactly("no-further-action");
    }
}
