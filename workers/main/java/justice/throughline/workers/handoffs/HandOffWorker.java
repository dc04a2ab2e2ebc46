package justice.throughline.workers.handoffs;

import io.camunda.client.annotation.CustomHeaders;
import io.camunda.client.annotation.ElementInstanceKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.Variable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.handoffs.JourneyHandOffs;
import justice.throughline.handoffs.JourneyHandOffs.Offered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a case to those whom the step names, under the kind of the catalogue that it names. Where the process waits for
 * the answer it learns what to wait for. Idempotent: one hand-off per visit to the step and receiver.
 */
@Component
public class HandOffWorker {

    private final JourneyHandOffs handoffs;

    HandOffWorker(JourneyHandOffs handoffs) {
        this.handoffs = handoffs;
    }

    @JobWorker(type = "handoffs.hand-off")
    public @Nullable Offered handOff(
            @Variable UUID caseId,
            @CustomHeaders Map<String, String> headers,
            @ElementInstanceKey long key,
            @ProcessInstanceKey long processInstance) {
        var kind = Objects.requireNonNull(headers.get("kind"), "The step names no kind of hand-off");
        var to = List.of(Objects.requireNonNull(headers.get("to"), "The step names no receiver")
                .split("[, ]+"));
        if ("true".equals(headers.get("awaited"))) {
            return handoffs.offer(caseId, kind, to.getFirst(), key, processInstance);
        }
        handoffs.send(caseId, kind, to, headers.get("basis"), key, processInstance);
        return null;
    }
}
