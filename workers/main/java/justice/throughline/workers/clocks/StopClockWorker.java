package justice.throughline.workers.clocks;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.Variable;
import java.util.UUID;
import justice.throughline.clocks.JourneyClocks;
import justice.throughline.clocks.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stops a clock in the ledger: done when the model says so and somebody has, else no longer needed. Idempotent: a clock that
 * is over stays so. Older models do not say, and mean done.
 */
@Component
public class StopClockWorker {

    private final JourneyClocks clocks;

    StopClockWorker(JourneyClocks clocks) {
        this.clocks = clocks;
    }

    @JobWorker(type = "clocks.stop-clock")
    public void stopClock(
            @Variable UUID clockId,
            @Variable @Nullable Boolean clockDone,
            @Variable Visit.@Nullable Entry said,
            @ProcessInstanceKey long processInstance,
            @ElementInstanceKey long key) {
        clocks.stop(clockId, !Boolean.FALSE.equals(clockDone), new Visit(processInstance, key, said));
    }
}
