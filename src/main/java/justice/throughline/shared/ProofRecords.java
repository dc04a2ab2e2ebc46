package justice.throughline.shared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the records say that proofs point to. Templates call it {@code @proofRecords}. */
@Component("proofRecords")
public class ProofRecords {

    private final List<ProofReader> readers;

    ProofRecords(List<ProofReader> readers) {
        this.readers = readers;
    }

    /** Null where the record is not kept here. */
    public @Nullable ProofRecord of(String by, Proof proof) {
        return readers.stream()
                .map(reader -> reader.read(by, proof))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
