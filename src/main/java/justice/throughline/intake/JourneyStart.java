package justice.throughline.intake;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A journey to start. */
record JourneyStart(UUID id, UUID caseId, String crimeType, String phase, OffsetDateTime changedAt) {}
