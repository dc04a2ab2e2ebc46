package justice.throughline.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A broken glass as it is listed.
 *
 * @param crimeRef of the case
 * @param staff the number of who broke it
 * @param purpose a code
 * @param finding a code; null while nobody has said what they find
 */
record GlassLine(
        long id,
        UUID caseId,
        @Nullable String crimeRef,
        String staff,
        String purpose,
        String reason,
        Instant beganAt,
        Instant endsAt,
        @Nullable String finding,
        @Nullable String findingNote,
        @Nullable String foundBy,
        @Nullable Instant foundAt) {}
