package justice.throughline.workers.court;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.hearings.JourneyHearings;
import org.springframework.stereotype.Component;

/** Ties a journey to the hearing that it waits for. Idempotent: one hearing per visit to the step. */
@Component
public class FollowHearingWorker {

    /** What the process waits by. */
    public record Followed(String hearingId) {}

    private final JourneyHearings hearings;

    FollowHearingWorker(JourneyHearings hearings) {
        this.hearings = hearings;
    }

    @JobWorker(type = "court.follow-hearing")
    public Followed followHearing(@Variable UUID caseId, @ElementInstanceKey long key) {
        return new Followed(hearings.follow(caseId, key));
    }
}
