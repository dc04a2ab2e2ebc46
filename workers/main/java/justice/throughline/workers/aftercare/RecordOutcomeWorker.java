package justice.throughline.workers.aftercare;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.handoffs.JourneyOutcomes;
import org.springframework.stereotype.Component;

/** Records a decided outcome on the case, after what people decided is written down. Idempotent: one record per visit to the step. */
@Component
public class RecordOutcomeWorker {

    private final JourneyOutcomes outcomes;

    RecordOutcomeWorker(JourneyOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @JobWorker(type = "aftercare.record-outcome")
    public void recordOutcome(
            @Variable UUID caseId,
            @Variable String outcome,
            @ElementInstanceKey long key,
            @ProcessInstanceKey long processInstance) {
        outcomes.record(caseId, outcome, JourneyOutcomes.key(key), processInstance);
    }
}
