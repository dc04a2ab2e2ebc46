package justice.throughline.clocks;

import java.time.Instant;
import java.util.UUID;
import justice.throughline.shared.StateGraph;
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
        long moved,
        long changedSince,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    enum State implements StateGraph<State> {
        PREPARING,
        READY,
        APPLYING,
        APPLIED,
        WITHDRAWN;

        @Override
        public boolean leadsTo(State next) {
            return switch (this) {
                case PREPARING -> next == READY;
                case READY -> next == APPLYING || next == WITHDRAWN;
                case APPLYING -> next == APPLIED;
                case APPLIED, WITHDRAWN -> false;
            };
        }
    }

    public boolean busy() {
        return state == State.PREPARING || state == State.APPLYING;
    }
}
