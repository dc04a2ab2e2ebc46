package justice.throughline.workers.journey;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.journeystart.JourneyRestarts;
import org.springframework.stereotype.Component;

/** Lets a case follow what was published, and its journey start anew from there. Idempotent: once per visit to the step. */
@Component
public class FollowPublishedWorker {

    private final JourneyRestarts restarts;

    FollowPublishedWorker(JourneyRestarts restarts) {
        this.restarts = restarts;
    }

    @JobWorker(type = "journey.follow-published")
    public void followPublished(@Variable UUID caseId, @ElementInstanceKey long key) {
        restarts.follow(caseId, "journey:" + key);
    }
}
