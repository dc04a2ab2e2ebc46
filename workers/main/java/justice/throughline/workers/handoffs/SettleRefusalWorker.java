package justice.throughline.workers.handoffs;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.handoffs.RefusedHandOffs;
import justice.throughline.handoffs.RefusedHandOffs.Settled;
import org.springframework.stereotype.Component;

/** Does what a sender's desk has answered to a refusal. Idempotent: an offer that was dealt with stays so. */
@Component
public class SettleRefusalWorker {

    private final RefusedHandOffs handoffs;

    SettleRefusalWorker(RefusedHandOffs handoffs) {
        this.handoffs = handoffs;
    }

    @JobWorker(type = "handoffs.settle-refusal")
    public Settled settleRefusal(
            @Variable UUID caseId,
            @Variable String handOffOffer,
            @Variable String refusalAnswer,
            @ProcessInstanceKey long processInstance) {
        return handoffs.settle(caseId, handOffOffer, refusalAnswer, processInstance);
    }
}
