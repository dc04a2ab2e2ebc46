package justice.throughline.casefile;

import java.time.Instant;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;

/**
 * Who says something about a hearing, and what proves that they did.
 *
 * @param by a person, or what kind of file
 * @param party on whose behalf
 */
public record HearingSaid(String by, String party, Instant at, Proof proof) {

    public static final String COURT = "COURT";
    public static final String POLICE = "POLICE";

    public HearingSaid {
        if (proof.isProgramAlone()) throw new IllegalArgumentException("Nobody says it but the program");
    }

    Evidence evidence() {
        return new Evidence(by, party, proof);
    }
}
