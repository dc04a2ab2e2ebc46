package justice.throughline.workers.aftercare;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** Records a decided outcome on the case. Idempotent: one record per visit to the step. */
@Component
public class RecordOutcomeWorker {

    private final CaseFiles cases;

    RecordOutcomeWorker(CaseFiles cases) {
        this.cases = cases;
    }

    @JobWorker(type = "aftercare.record-outcome")
    public void recordOutcome(@Variable UUID caseId, @Variable String outcome, @ElementInstanceKey long key) {
        cases.recordOutcome(caseId, outcome, "journey:" + key);
    }
}
