package justice.throughline.workers.aftercare;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.notify.Notices;
import org.springframework.stereotype.Component;

/** Raises the duty to tell the victim of a decision, for journeys of older models. Idempotent: once per decision. */
@Component
public class NotifyOfDecisionWorker {

    private final Notices notices;

    NotifyOfDecisionWorker(Notices notices) {
        this.notices = notices;
    }

    @JobWorker(type = "aftercare.notify-of-decision")
    public void notifyOfDecision(@Variable UUID caseId, @Variable String outcome) {
        notices.decided(caseId, outcome);
    }
}
