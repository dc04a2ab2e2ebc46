package justice.throughline.workers.court;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.handoff.Handoffs;
import justice.throughline.handoff.Offer;
import org.springframework.stereotype.Component;

/**
 * Hands the charged case to the court. Idempotent: one hand-off per visit to the step.
 *
 * @deprecated for journeys that began with a release before 2026.11.1; no model of this one asks for it
 */
@Component
@Deprecated(since = "2026.11.1")
public class HandToCourtWorker {

    private final Handoffs handoffs;

    HandToCourtWorker(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @JobWorker(type = "court.hand-to-court")
    public void handToCourt(@Variable UUID caseId, @ElementInstanceKey long key) {
        handoffs.offer(Offer.of("H-16", caseId, "court:" + key).to("COURT"));
    }
}
