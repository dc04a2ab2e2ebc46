package justice.throughline.workers.handoffs;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import justice.throughline.handoffs.JourneyHandOffs;
import justice.throughline.handoffs.JourneyHandOffs.Answered;
import org.springframework.stereotype.Component;

/** Reads in the ledger what somebody at a desk here has answered to an offer. Idempotent: it changes nothing. */
@Component
public class RecordAnswerWorker {

    private final JourneyHandOffs handoffs;

    RecordAnswerWorker(JourneyHandOffs handoffs) {
        this.handoffs = handoffs;
    }

    @JobWorker(type = "handoffs.record-answer")
    public Answered recordAnswer(@Variable String handOffOffer) {
        return handoffs.answer(handOffOffer);
    }
}
