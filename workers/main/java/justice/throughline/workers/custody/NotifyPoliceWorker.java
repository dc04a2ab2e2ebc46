package justice.throughline.workers.custody;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.notify.Notices;
import org.springframework.stereotype.Component;

/** Raises the duty to tell the police that a defendant leaves custody on expiry of a limit. Idempotent: once per visit. */
@Component
public class NotifyPoliceWorker {

    private final Notices notices;

    NotifyPoliceWorker(Notices notices) {
        this.notices = notices;
    }

    @JobWorker(type = "custody.notify-police")
    public void notifyPolice(@Variable UUID caseId, @ElementInstanceKey long key) {
        notices.leavesCustody(caseId, Notices.keyOfRelease(key));
    }
}
