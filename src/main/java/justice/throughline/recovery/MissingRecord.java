package justice.throughline.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a job of the engine, or whoever completed a task, had left, and that is not there.
 *
 * @param kind of record
 * @param record the same in plain words
 * @param crimeRef of the case; null where our records lack the whole case
 * @param process the part of the journey, in the designer's words
 * @param step in the designer's words
 * @param asked somebody has asked for it to be made again
 * @param why the program cannot make it again, in plain words; null when it can
 */
record MissingRecord(
        long id,
        String kind,
        String record,
        UUID caseId,
        @Nullable String crimeRef,
        String process,
        String step,
        Instant doneAt,
        boolean asked,
        @Nullable String why) {}
