package justice.throughline.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something between us and a partner that somebody must look at.
 *
 * @param cause DIFFERENCE, UNHEARD, SILENCE, LATE_RECEIPT, OVERDUE, QUARANTINE or CONFERENCE
 * @param kind empty where it is not about one kind
 * @param since since when, such as the last word of a silent partner
 * @param ownerDesk whose it is
 */
public record Incident(
        String cause,
        String partner,
        String kind,
        @Nullable LocalDate day,
        int count,
        @Nullable Instant since,
        String ownerDesk,
        Instant openedAt) {}
