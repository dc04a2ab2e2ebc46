package justice.throughline.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, or wished to do, with a task.
 *
 * @param party for which agency
 * @param settledAt when its end was written down
 * @param takenBackBy who took it back
 * @param proof position in the journal of the engine's record of it, or of the task's end where that came before it; none
 *     until the journal has it
 * @param batch the many that it was wished with
 * @param madeAgainAt when it was written down again from the engine's journal, after a database was set back that had lost
 *     it: whether it was one of many is not known then
 */
public record TaskAct(
        UUID id,
        long taskKey,
        Act act,
        String by,
        String party,
        Instant at,
        WishState state,
        @Nullable Instant settledAt,
        @Nullable String takenBackBy,
        @Nullable Long proof,
        @Nullable UUID batch,
        @Nullable Instant madeAgainAt) {}
