package justice.throughline.handoff;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody takes with a hand-off.
 *
 * @param actor username, or {@code partner:} and its code
 * @param reasons codes of the kind's list; at least one where work is given back
 * @param note the reasons in words; needed where work is given back
 * @param redirectTo the party that should have it instead
 * @param evidence what proves the step: message id, hash, status
 */
public record Move(
        Step step,
        String actor,
        Set<String> reasons,
        @Nullable String note,
        @Nullable String redirectTo,
        Map<String, String> evidence) {

    public Move {
        reasons = Set.copyOf(reasons);
        evidence = Map.copyOf(evidence);
    }

    public static Move of(Step step, String actor) {
        return new Move(step, actor, Set.of(), null, null, Map.of());
    }

    public Move because(Set<String> codes, @Nullable String words) {
        return new Move(step, actor, codes, words, redirectTo, evidence);
    }

    public Move to(@Nullable String party) {
        return new Move(step, actor, reasons, note, party, evidence);
    }

    public Move provenBy(Map<String, String> proof) {
        return new Move(step, actor, reasons, note, redirectTo, proof);
    }

    /** The same actor and proof for a step that this one implies. */
    Move implied(Step other) {
        return new Move(other, actor, Set.of(), null, null, evidence);
    }
}
