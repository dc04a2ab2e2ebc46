package justice.throughline.workers.aftercare;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** Closes the case file. Idempotent: a closed case stays closed. */
@Component
public class CloseCaseWorker {

    private final CaseFiles cases;

    CloseCaseWorker(CaseFiles cases) {
        this.cases = cases;
    }

    @JobWorker(type = "aftercare.close-case")
    public void closeCase(@Variable UUID caseId) {
        cases.close(caseId);
    }
}
