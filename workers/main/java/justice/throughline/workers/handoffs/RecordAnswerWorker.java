package justice.throughline.workers.handoffs;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import justice.throughline.handoff.JourneyHandOffs;
import justice.throughline.handoff.JourneyHandOffs.Answered;
import org.springframework.stereotype.Component;

/** Writes down what a desk here answered to an offer. Idempotent: an offer is answered once, and that answer holds. */
@Component
public class RecordAnswerWorker {

    private final JourneyHandOffs handoffs;

    RecordAnswerWorker(JourneyHandOffs handoffs) {
        this.handoffs = handoffs;
    }

    @JobWorker(type = "handoffs.record-answer")
    public Answered recordAnswer(@Variable String handOffOffer, @Variable String receiverAnswer) {
        return handoffs.answer(handOffOffer, receiverAnswer);
    }
}
