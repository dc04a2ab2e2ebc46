package justice.throughline.handoffs;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import justice.throughline.shared.Fingerprint;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of hand-offs that were brought to a desk here; others stay in the system of who holds them. */
@Component("handOffDocuments")
@Transactional
class Documents {

    private final DocumentRows rows;
    private final InstantSource clock;

    Documents(DocumentRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void keep(UUID handOffId, byte[] content) {
        rows.add(handOffId, Fingerprint.of(content), content, clock.instant());
    }

    Optional<byte[]> content(UUID handOffId, String sha256) {
        return rows.findById(new Document.Key(handOffId, sha256)).map(Document::content);
    }

    /** The fingerprints of those that are here. */
    Set<String> kept(UUID handOffId) {
        return rows.kept(handOffId);
    }
}
