package justice.throughline.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.time.Duration;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody cancels the run that asks for a duty to tell: its desk is asked by another. */
@ThroughlineTest
class TellAgainProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private TellTasks tasks;

    @Autowired
    private CamundaClient client;

    @Test
    void shouldAskAgainByAnotherRun() {
        UUID caseId = cases.open("burglary");
        files.register(caseId);
        var run = new ProcessRun(caseId, ProcessInstanceSelectors.byProcessId("tell-person"), client);
        var first = run.await("Task_TellPerson");

        client.newCancelInstanceCommand(first.getProcessInstanceKey()).send().join();

        var again = await().atMost(PATIENCE)
                .until(
                        () -> {
                            tasks.askAgain();
                            return run.await("Task_TellPerson");
                        },
                        task -> !task.getUserTaskKey().equals(first.getUserTaskKey()));
        assertThat(again.getCandidateGroups()).isEqualTo(first.getCandidateGroups());
    }
}
