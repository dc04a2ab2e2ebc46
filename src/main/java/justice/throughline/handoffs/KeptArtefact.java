package justice.throughline.handoffs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A document that goes with a hand-off, by its fingerprint. It is only ever added. */
@Entity
@Immutable
@IdClass(KeptArtefact.Key.class)
@Table(schema = "handoffs", name = "artefact")
class KeptArtefact {

    /** The same content may go as several kinds of document. */
    record Key(UUID handOffId, String type, String sha256) {}

    @Id
    @Column(name = "hand_off_id")
    private UUID handOffId;

    @Id
    private String type;

    @Id
    private String sha256;

    private String name;

    private long size;

    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptArtefact() {}

    Artefact shown() {
        return new Artefact(type, name, sha256, size);
    }
}
