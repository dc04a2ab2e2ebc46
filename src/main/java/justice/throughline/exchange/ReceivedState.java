package justice.throughline.exchange;

import java.util.Set;
import justice.throughline.shared.StateGraph;

/** How a message of a partner stands. */
enum ReceivedState implements StateGraph<ReceivedState> {
    /** It is kept; its turn comes. */
    NEW,
    /** For an earlier one. */
    WAITING,
    DONE,
    /** It says what is known already, or somebody has dealt with it by hand. */
    IGNORED,
    /** It cannot be used: somebody must look at it. */
    QUARANTINED;

    boolean isOpen() {
        return this == NEW || this == WAITING;
    }

    @Override
    public boolean leadsTo(ReceivedState next) {
        return next().contains(next);
    }

    private Set<ReceivedState> next() {
        return switch (this) {
            case NEW, WAITING -> Set.of(WAITING, DONE, IGNORED, QUARANTINED);
            case QUARANTINED -> Set.of(NEW, IGNORED);
            case DONE, IGNORED -> Set.of();
        };
    }
}
