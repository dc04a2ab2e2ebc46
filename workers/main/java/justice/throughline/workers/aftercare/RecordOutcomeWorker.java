package justice.throughline.workers.aftercare;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.tasks.Completions;
import org.springframework.stereotype.Component;

/** Records a decided outcome on the case, after what people decided is written down. Idempotent: one record per visit to the step. */
@Component
public class RecordOutcomeWorker {

    private final CaseFiles cases;
    private final Completions completions;

    RecordOutcomeWorker(CaseFiles cases, Completions completions) {
        this.cases = cases;
        this.completions = completions;
    }

    @JobWorker(type = "aftercare.record-outcome")
    public void recordOutcome(@Variable UUID caseId, @Variable String outcome, @ElementInstanceKey long key) {
        completions.await(caseId);
        cases.recordOutcome(caseId, outcome, "journey:" + key);
    }
}
