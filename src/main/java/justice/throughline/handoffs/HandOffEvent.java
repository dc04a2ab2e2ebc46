package justice.throughline.handoffs;

import java.time.Instant;
import java.util.List;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken, kept for good.
 *
 * @param state after the step
 * @param ownerDesk who owned the hand-off after it
 * @param actor who took it
 * @param party for which party; {@code throughline} where our own program did so by itself
 * @param missing of an offer, the kinds of document that it lacked
 * @param proof the record that proves it; nothing but the program where that had spoken for others, before it was forbidden
 */
public record HandOffEvent(
        Instant at,
        int attempt,
        Step step,
        State state,
        String ownerDesk,
        String actor,
        String party,
        List<String> missing,
        List<String> reasons,
        @Nullable String note,
        Proof proof) {

    /** Whether the journey took a step of the sender, and nothing that somebody there did has led to it. */
    public boolean byItself() {
        return proof.isProgramAlone() && step.ofSender();
    }

    /** Whether our own program has put it on the list of a desk here: nobody there has said that they have it. */
    public boolean onList() {
        return proof.kind() == Proof.Kind.LIST;
    }
}
