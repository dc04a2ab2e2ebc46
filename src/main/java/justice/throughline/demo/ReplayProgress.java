package justice.throughline.demo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a replay is.
 *
 * @param state {@code RUNNING}; {@code STOPPING} while those under way are finished; {@code STOPPED} or {@code DONE}
 * @param requested how many crimes were asked for
 * @param waiting not yet started
 * @param running in the engine now
 * @param matched ended with the outcome that the data gives
 * @param different ended with another outcome
 */
record ReplayProgress(
        UUID id,
        String state,
        boolean gentle,
        int requested,
        int waiting,
        int running,
        int matched,
        int different,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public boolean ended() {
        return endedAt != null;
    }

    public boolean stopping() {
        return "STOPPING".equals(state);
    }

    /** Whether it goes slowly, for people to watch. */
    boolean unhurried() {
        return gentle && !stopping();
    }
}
