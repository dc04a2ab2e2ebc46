package justice.throughline.workers.handoffs;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.Variable;
import justice.throughline.handoffs.JourneyHandOffs;
import justice.throughline.handoffs.JourneyHandOffs.Offered;
import org.springframework.stereotype.Component;

/** Offers again what came back and was repaired. Idempotent: the offer that came back is repeated once. */
@Component
public class OfferAgainWorker {

    private final JourneyHandOffs handoffs;

    OfferAgainWorker(JourneyHandOffs handoffs) {
        this.handoffs = handoffs;
    }

    @JobWorker(type = "handoffs.offer-again")
    public Offered offerAgain(
            @Variable String handOffOffer, @ElementInstanceKey long key, @ProcessInstanceKey long processInstance) {
        return handoffs.offerAgain(handOffOffer, key, processInstance);
    }
}
