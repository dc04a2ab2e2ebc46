package justice.throughline.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision was recorded in a case; told within the transaction that records it.
 *
 * @param victims references of the case's victims, who may have to be told
 */
public record OutcomeRecorded(UUID caseId, String outcome, List<String> victims, Instant at) {

    public OutcomeRecorded {
        victims = List.copyOf(victims);
    }
}
