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

    /** The same of what was completed until this time. */
    Optional<Evidence> completed(UUID caseId, long processInstance, Instant since, Instant until);

    /** Whether somebody completed anything in this process between these times, also where our record of it was lost. */
    boolean knows(long processInstance, Instant since, Instant until);
}
