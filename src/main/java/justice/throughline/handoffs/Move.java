package justice.throughline.handoffs;

import java.util.Set;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody takes with a hand-off.
 *
 * @param reasons codes of the kind's list; at least one where work is given back
 * @param note the reasons in words; needed where work is given back
 * @param redirectTo the party that should have it instead
 */
public record Move(
        Step step,
        By by,
        Set<String> reasons,
        @Nullable String note,
        @Nullable String redirectTo) {

    /** @throws IllegalArgumentException when nothing but our own program, or its list, says it for the receiver */
    public Move {
        reasons = Set.copyOf(reasons);
        if (by.proof().isProgramAlone() && !step.ofSender()) {
            throw new IllegalArgumentException("Our own program does not say " + step + " for another party");
        }
        if (by.proof().kind() == Proof.Kind.LIST && step != Step.DELIVER) {
            throw new IllegalArgumentException("A list proves that something lies on it, and not " + step);
        }
    }

    public static Move of(Step step, By by) {
        return new Move(step, by, Set.of(), null, null);
    }

    public Move because(Set<String> codes, @Nullable String words) {
        return new Move(step, by, codes, words, redirectTo);
    }

    public Move to(@Nullable String party) {
        return new Move(step, by, reasons, note, party);
    }

    public String actor() {
        return by.actor();
    }

    public Proof proof() {
        return by.proof();
    }

    /** The same actor and proof for a step that this one implies. */
    Move implied(Step other) {
        return Move.of(other, by);
    }
}
