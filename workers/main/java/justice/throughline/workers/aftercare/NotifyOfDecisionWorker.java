package justice.throughline.workers.aftercare;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.notify.NoticeKind;
import justice.throughline.notify.Notices;
import org.springframework.stereotype.Component;

/** Tells the victim of a decision (Victims' Code, right 6). Idempotent: one notice per visit to the step. */
@Component
public class NotifyOfDecisionWorker {

    private final Notices notices;

    NotifyOfDecisionWorker(Notices notices) {
        this.notices = notices;
    }

    @JobWorker(type = "aftercare.notify-of-decision")
    public void notifyOfDecision(@Variable UUID caseId, @Variable String outcome, @ElementInstanceKey long key) {
        notices.issue(caseId, NoticeKind.DECISION, outcome, "decision:" + key);
    }
}
