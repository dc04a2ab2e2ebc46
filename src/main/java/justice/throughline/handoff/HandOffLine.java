package justice.throughline.handoff;

import java.time.Instant;
import java.util.UUID;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** A hand-off on one line. */
public record HandOffLine(
        UUID id,
        String kind,
        UUID caseId,
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
        @Nullable UUID dueClock) {}
