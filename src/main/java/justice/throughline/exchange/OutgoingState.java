package justice.throughline.exchange;

import java.util.Set;
import justice.throughline.shared.StateGraph;

/** How a message to a partner stands. */
enum OutgoingState implements StateGraph<OutgoingState> {
    /** It is sent until its receipt has come. */
    PENDING,
    /** Its receipt has come. */
    SENT,
    /** The partner does not take it: somebody must look at it. */
    QUARANTINED,
    /** Somebody has carried it. */
    BY_HAND;

    @Override
    public boolean leadsTo(OutgoingState next) {
        return next().contains(next);
    }

    private Set<OutgoingState> next() {
        return switch (this) {
            case PENDING -> Set.of(SENT, QUARANTINED, BY_HAND);
            case QUARANTINED -> Set.of(PENDING, BY_HAND);
            case SENT, BY_HAND -> Set.of();
        };
    }
}
