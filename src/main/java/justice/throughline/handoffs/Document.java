package justice.throughline.handoffs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The content of a document of a hand-off. It is only ever added. */
@Entity
@Immutable
@IdClass(Document.Key.class)
@Table(schema = "handoffs", name = "document")
class Document {

    record Key(UUID handOffId, String sha256) {}

    @Id
    @Column(name = "hand_off_id")
    private UUID handOffId;

    @Id
    private String sha256;

    private byte[] content;

    @Column(name = "kept_at")
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Document() {}

    byte[] content() {
        return content;
    }
}
