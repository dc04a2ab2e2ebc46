package justice.throughline.handoffs;

import java.util.EnumSet;
import java.util.Set;

/** Where a hand-off stands. */
public enum State {
    OFFERED,
    DELIVERED,
    VALIDATED,
    ACCEPTED,
    PARTLY_ACCEPTED,
    REFUSED,
    REDIRECTED,
    WORKING,
    DONE,
    RETURNED,
    /** The sender has taken it back before it was accepted; a late answer is still written down. */
    WITHDRAWN,
    /** The sender has accepted that it was refused. */
    ENDED;

    private static final Set<State> OF_RECEIVER = EnumSet.of(ACCEPTED, PARTLY_ACCEPTED, WORKING, DONE);
    private static final Set<State> UNDECIDED = EnumSet.of(OFFERED, DELIVERED, VALIDATED);

    /** Whether the receiver owns it; until it accepts, and after it gives back, the sender does. */
    public boolean ownedByReceiver() {
        return OF_RECEIVER.contains(this);
    }

    /** Whether the receiver has still to say yes or no. */
    public boolean undecided() {
        return UNDECIDED.contains(this);
    }

    /** Whether the work is back at the sender, who may offer it again. */
    public boolean backAtSender() {
        return Step.OFFER.allowedFrom(this);
    }
}
