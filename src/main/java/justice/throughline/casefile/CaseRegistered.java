package justice.throughline.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reported crime was registered; told within the transaction that registers it.
 *
 * @param victims references of the case's victims, who must be told
 */
public record CaseRegistered(UUID caseId, List<String> victims, Instant at) {

    public CaseRegistered {
        victims = List.copyOf(victims);
    }
}
