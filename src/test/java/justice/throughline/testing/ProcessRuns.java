package justice.throughline.testing;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.tasks.TaskDone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts processes, each for a new case. */
public final class ProcessRuns {

    private final CamundaClient client;
    private final EngineOutbox outbox;
    private final CaseRecords cases;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;

    ProcessRuns(
            CamundaClient client,
            EngineOutbox outbox,
            CaseRecords cases,
            ApplicationEventPublisher news,
            TransactionTemplate transaction) {
        this.client = client;
        this.outbox = outbox;
        this.cases = cases;
        this.news = news;
        this.transaction = transaction;
    }

    /** A phase alone, as its call activity starts it. */
    public ProcessRun phase(String processId, String crimeType) {
        return phase(processId, crimeType, Map.of());
    }

    public ProcessRun phase(String processId, String crimeType, Map<String, ?> more) {
        return phase(processId, cases.open(crimeType), crimeType, more);
    }

    public ProcessRun phase(String processId, UUID caseId, String crimeType, Map<String, ?> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("caseId", caseId.toString());
        variables.put("crimeType", crimeType);
        var started = client.newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables)
                .send()
                .join();
        return new ProcessRun(
                caseId, ProcessInstanceSelectors.byKey(started.getProcessInstanceKey()), client, this::record);
    }

    /** The whole journey, as the application starts it. One per case: it is found by its process. */
    public ProcessRun journey(String crimeType, String phase) {
        return journey(crimeType, phase, null);
    }

    /** The same of a case whose record is older than its journey. */
    public ProcessRun journey(String crimeType, String phase, @Nullable Instant recordedAt) {
        UUID caseId = cases.open(crimeType);
        outbox.keep(Command.startJourney(caseId.toString(), caseId, crimeType, phase, recordedAt));
        return new ProcessRun(caseId, ProcessInstanceSelectors.byProcessId("criminal-journey"), client, this::record);
    }

    private void record(TaskDone done) {
        transaction.executeWithoutResult(status -> news.publishEvent(done));
    }
}
