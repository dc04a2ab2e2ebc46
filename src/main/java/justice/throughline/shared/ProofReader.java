package justice.throughline.shared;

import java.util.Optional;

/** Reads the records of one kind of proof; whoever may see what it proves may see what it says. */
public interface ProofReader {

    /**
     * Empty where the proof is of another kind, or its record is not kept here.
     *
     * @param by who said what it proves
     */
    Optional<ProofRecord> read(String by, Proof proof);
}
