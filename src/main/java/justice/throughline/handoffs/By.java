package justice.throughline.handoffs;

import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;

/**
 * Who takes a step, and the record that proves it.
 *
 * @param actor staff number, {@code partner:} and its code, or what of our own program acts as a messenger
 */
public record By(String actor, Proof proof) {

    public By {
        if (actor.isBlank()) throw new IllegalArgumentException("Nobody takes no step");
    }

    /** The same as a record keeps it: for this party, or for nobody else where our own program speaks. */
    Evidence on(String party) {
        return new Evidence(actor, proof.isOurOwn() ? Evidence.PROGRAM : party, proof);
    }

    /** What a partner's own message says. */
    public static By partner(String partner, Proof proof) {
        return new By("partner:" + partner, proof);
    }
}
