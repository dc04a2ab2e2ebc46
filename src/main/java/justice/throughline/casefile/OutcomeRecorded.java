package justice.throughline.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision was recorded in a case; told within the transaction that records it.
 *
 * @param hasVictim whether the case has a victim who may have to be told
 */
public record OutcomeRecorded(UUID caseId, String outcome, boolean hasVictim, Instant at) {}
