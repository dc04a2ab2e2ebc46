package justice.throughline.partners;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A signature that was used: it proves nothing a second time. When it was used is the database's. */
@Entity
@Immutable
@Table(schema = "partners", name = "seen_signature")
class SeenSignature {

    /** Whose it is, and the {@code jti} that makes it the one. */
    @Embeddable
    record Key(String partner, String jti) implements Serializable {}

    @EmbeddedId
    private Key id;

    private Instant at;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected SeenSignature() {}
}
