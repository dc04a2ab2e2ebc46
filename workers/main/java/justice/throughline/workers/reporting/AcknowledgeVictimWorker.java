package justice.throughline.workers.reporting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.notify.Notices;
import org.springframework.stereotype.Component;

/** Raises the duty to confirm the report to the victim, for journeys of older models. Idempotent: once per victim. */
@Component
public class AcknowledgeVictimWorker {

    private final Notices notices;

    AcknowledgeVictimWorker(Notices notices) {
        this.notices = notices;
    }

    @JobWorker(type = "reporting.acknowledge-victim")
    public void acknowledgeVictim(@Variable UUID caseId) {
        notices.registered(caseId);
    }
}
