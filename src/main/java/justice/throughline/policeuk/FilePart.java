package justice.throughline.policeuk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of an uploaded file. */
@Entity
@Table(schema = "policeuk", name = "file_part")
class FilePart {

    /**
     * @param position of the file among those of its import
     * @param part of the piece in its file
     */
    @Embeddable
    record Key(@Column(name = "import_id") UUID importId, int position, int part) {}

    @EmbeddedId
    private Key key;

    private byte[] content;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected FilePart() {}

    FilePart(Key key, byte[] content, Instant keptAt) {
        this.key = key;
        this.content = content;
        this.keptAt = keptAt;
    }

    byte[] content() {
        return content;
    }
}
