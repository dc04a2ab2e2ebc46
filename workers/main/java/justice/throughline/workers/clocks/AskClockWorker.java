package justice.throughline.workers.clocks;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.clocks.JourneyClocks;
import org.springframework.stereotype.Component;

/** Asks the ledger how a clock stands. Idempotent: it only reads. */
@Component
public class AskClockWorker {

    /** What the process waits on. */
    public record Answer(String clockResult) {}

    private final JourneyClocks clocks;

    AskClockWorker(JourneyClocks clocks) {
        this.clocks = clocks;
    }

    @JobWorker(type = "clocks.ask-clock")
    public Answer askClock(@Variable UUID clockId) {
        return new Answer(clocks.ask(clockId));
    }
}
