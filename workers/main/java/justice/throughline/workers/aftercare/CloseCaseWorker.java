package justice.throughline.workers.aftercare;

import io.camunda.client.annotation.CustomHeaders;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.Map;
import java.util.UUID;
import justice.throughline.closing.Closing;
import org.springframework.stereotype.Component;

/**
 * Closes the case file, unless a duty is open for which nobody gave a reason. Idempotent: a closed case stays closed. A
 * model that asks again says so in the header {@code asksAgain}; in an older one such a case is stuck, and seen to be.
 */
@Component
public class CloseCaseWorker {

    /** What the journey learns. */
    public record Closed(boolean caseClosed) {}

    private final Closing closing;

    CloseCaseWorker(Closing closing) {
        this.closing = closing;
    }

    @JobWorker(type = "aftercare.close-case")
    public Closed closeCase(@Variable UUID caseId, @CustomHeaders Map<String, String> headers) {
        var closed = closing.close(caseId);
        if (!closed && !headers.containsKey("asksAgain")) {
            throw new IllegalStateException("Case " + caseId + " still owes something: give the reasons on its page");
        }
        return new Closed(closed);
    }
}
