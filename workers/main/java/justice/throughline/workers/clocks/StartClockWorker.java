package justice.throughline.workers.clocks;

import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.Variable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import justice.throughline.clocks.JourneyClocks;
import justice.throughline.clocks.JourneyClocks.Started;
import justice.throughline.clocks.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts a clock in the ledger. Idempotent: one clock per visit to the step. */
@Component
public class StartClockWorker {

    private final JourneyClocks clocks;

    StartClockWorker(JourneyClocks clocks) {
        this.clocks = clocks;
    }

    @JobWorker(type = "clocks.start-clock")
    public Started startClock(
            @Variable UUID caseId,
            @Variable String clockKind,
            @Variable @Nullable Instant clockStart,
            @Variable @Nullable String clockPerson,
            @Variable @Nullable String clockCharge,
            @Variable Map<String, Object> clockFacts,
            @Variable boolean clockWatched,
            @Variable Visit.@Nullable Entry said,
            @ProcessInstanceKey long processInstance,
            @ElementInstanceKey long key) {
        var visit = new Visit(processInstance, key, said);
        var subject = JourneyClocks.subject(caseId, clockPerson, clockCharge);
        return clocks.start(subject, clockKind, clockStart, clockFacts, clockWatched, visit);
    }
}
