package justice.throughline.arrivals;

import java.util.Optional;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofReader;
import justice.throughline.shared.ProofRecord;
import org.springframework.stereotype.Component;

/** Which file it was, who brought it and when. */
@Component
class FileProofs implements ProofReader {

    private final FileRows rows;
    private final FileWords words;

    FileProofs(FileRows rows, FileWords words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Optional<ProofRecord> read(String by, Proof proof) {
        if (proof.kind() != Proof.Kind.FILE) return Optional.empty();
        return rows.first(proof.reference())
                .map(file -> new ProofRecord(
                        words.format(file.format()) + ", " + file.name(),
                        file.receivedBy(),
                        file.receivedAt(),
                        file.sha256()));
    }
}
