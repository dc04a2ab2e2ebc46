package justice.throughline.workers.handoffs;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.Variable;
import justice.throughline.handoffs.JourneyHandOffs;
import org.springframework.stereotype.Component;

/** Takes an offer back that nobody has accepted. Idempotent: what is withdrawn or accepted stays so. */
@Component
public class WithdrawOfferWorker {

    private final JourneyHandOffs handoffs;

    WithdrawOfferWorker(JourneyHandOffs handoffs) {
        this.handoffs = handoffs;
    }

    @JobWorker(type = "handoffs.withdraw-offer")
    public void withdrawOffer(
            @Variable String handOffOffer, @ElementInstanceKey long key, @ProcessInstanceKey long processInstance) {
        handoffs.withdraw(handOffOffer, key, processInstance);
    }
}
