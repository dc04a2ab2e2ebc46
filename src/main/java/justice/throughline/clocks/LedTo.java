package justice.throughline.clocks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Evidence;

/** Knows what people did in a process before it came to a step. */
public interface LedTo {

    /**
     * What somebody completed last in this process, and not before this time. Called outside a transaction, since it may
     * have to wait until that is written down.
     */
    Optional<Evidence> completed(UUID caseId, long processInstance, Instant since);
}
