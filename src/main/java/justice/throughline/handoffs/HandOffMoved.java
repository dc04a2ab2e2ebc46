package justice.throughline.handoffs;

import java.util.UUID;

/**
 * Published in the transaction of each step. Who keeps clocks starts the receiver's when the step is an acceptance; the
 * sender's began with the first offer and goes on whatever the receiver says.
 */
public record HandOffMoved(HandOff handOff, Move move) {

    public UUID caseId() {
        return handOff.caseId();
    }
}
