package justice.throughline.workers.reporting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** Records the crime against its case. Idempotent: a case is registered once. */
@Component
public class RegisterCaseWorker {

    private final CaseFiles cases;

    RegisterCaseWorker(CaseFiles cases) {
        this.cases = cases;
    }

    @JobWorker(type = "reporting.register-case")
    public void registerCase(@Variable UUID caseId) {
        cases.register(caseId);
    }
}
