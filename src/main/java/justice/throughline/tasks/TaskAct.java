package justice.throughline.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, or wished to do, with a task.
 *
 * @param settledAt when its end was written down
 * @param proof position of the engine's record of it in the journal, once the journal has it
 * @param batch the many that it was wished with
 */
public record TaskAct(
        UUID id,
        long taskKey,
        Act act,
        String by,
        Instant at,
        WishState state,
        @Nullable Instant settledAt,
        @Nullable Long proof,
        @Nullable UUID batch) {}
