package justice.throughline.journeystart;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journey to start. */
record JourneyStart(
        UUID id,
        UUID caseId,
        String crimeType,
        String phase,
        @Nullable LocalDate recordedOn,
        @Nullable String outcome,
        OffsetDateTime changedAt) {}
