package justice.throughline.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that cannot go on by itself.
 *
 * @param key of the engine's incident
 * @param process the part of the journey, in the designer's words
 * @param step in the designer's words
 * @param kind of the trouble, as the engine calls it
 * @param reason the same in plain words
 */
record StuckStep(
        long key,
        @Nullable UUID caseId,
        @Nullable String crimeRef,
        String process,
        String step,
        String kind,
        String reason,
        Instant since) {}
