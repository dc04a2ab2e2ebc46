package justice.throughline.handoffs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off on one line.
 *
 * @param missing kinds of document that its receiver requires and that it does not carry
 */
record HandOffLine(
        UUID id,
        String kind,
        UUID caseId,
        About about,
        String fromAgency,
        String toAgency,
        State state,
        String ownerDesk,
        int attempt,
        int bounces,
        boolean conferenceDue,
        Instant offeredAt,
        @Nullable Deadline due,
        boolean dueKnown,
        @Nullable UUID dueClock,
        List<String> missing) {}
