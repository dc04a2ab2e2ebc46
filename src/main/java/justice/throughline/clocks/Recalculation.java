package justice.throughline.clocks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at all live clocks after a rule or a calendar has changed.
 *
 * @param lookedAt how many clocks have been worked out anew so far
 * @param moved how many of them would end at another time
 * @param changedSince how many were left alone, because they changed between preview and applying
 * @param decidedBy who applied or withdrew it
 */
record Recalculation(
        UUID id,
        String reason,
        String askedBy,
        Instant askedAt,
        State state,
        int lookedAt,
        int moved,
        int changedSince,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    enum State {
        PREPARING,
        READY,
        APPLYING,
        APPLIED,
        WITHDRAWN
    }

    public boolean busy() {
        return state == State.PREPARING || state == State.APPLYING;
    }
}
