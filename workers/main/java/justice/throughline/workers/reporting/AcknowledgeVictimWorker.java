package justice.throughline.workers.reporting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.notify.NoticeKind;
import justice.throughline.notify.Notices;
import org.springframework.stereotype.Component;

/** Confirms the report to the victim (Victims' Code, right 3). Idempotent: one acknowledgement per case. */
@Component
public class AcknowledgeVictimWorker {

    private final Notices notices;

    AcknowledgeVictimWorker(Notices notices) {
        this.notices = notices;
    }

    @JobWorker(type = "reporting.acknowledge-victim")
    public void acknowledgeVictim(@Variable UUID caseId) {
        notices.issue(caseId, NoticeKind.ACKNOWLEDGEMENT, null, "acknowledgement:" + caseId);
    }
}
