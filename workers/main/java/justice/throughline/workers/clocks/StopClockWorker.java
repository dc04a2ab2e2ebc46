package justice.throughline.workers.clocks;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.clocks.JourneyClocks;
import org.springframework.stereotype.Component;

/** Says in the ledger that what a clock asks for is done. Idempotent: a clock that is over stays so. */
@Component
public class StopClockWorker {

    private final JourneyClocks clocks;

    StopClockWorker(JourneyClocks clocks) {
        this.clocks = clocks;
    }

    @JobWorker(type = "clocks.stop-clock")
    public void stopClock(@Variable UUID clockId) {
        clocks.stop(clockId);
    }
}
