package justice.throughline.access;

import java.util.Optional;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofReader;
import justice.throughline.shared.ProofRecord;
import org.springframework.stereotype.Component;

/** What the audit says of what somebody did on a page or through the API. */
@Component
class AuditProofs implements ProofReader {

    private final AuditEntries entries;

    AuditProofs(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public Optional<ProofRecord> read(String by, Proof proof) {
        if (proof.kind() != Proof.Kind.ACT) return Optional.empty();
        return proof.number()
                .flatMap(entries::findById)
                .filter(AuditEntry::isChange)
                .map(entry -> ProofRecord.of(entry.what(), entry.actor(), entry.at()));
    }
}
