package justice.throughline.workers.charging;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.handoff.Handoffs;
import justice.throughline.handoff.Offer;
import org.springframework.stereotype.Component;

/**
 * Hands the case to the CPS for a charging decision. Idempotent: one hand-off per visit to the step.
 *
 * @deprecated for journeys that began with a release before 2026.11.1; no model of this one asks for it
 */
@Component
@Deprecated(since = "2026.11.1")
public class HandToProsecutionWorker {

    private final Handoffs handoffs;

    HandToProsecutionWorker(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @JobWorker(type = "charging.hand-to-prosecution")
    public void handToProsecution(@Variable UUID caseId, @ElementInstanceKey long key) {
        handoffs.offer(Offer.of("H-13", caseId, "prosecution:" + key));
    }
}
