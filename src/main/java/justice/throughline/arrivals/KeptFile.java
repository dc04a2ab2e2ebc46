package justice.throughline.arrivals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file that arrived, with its bytes where they are kept here. What changes is written alone: the bytes never are again. */
@Entity
@Table(schema = "arrivals", name = "file")
@DynamicUpdate
class KeptFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    /** The partner's code, or {@link ArrivedFiles#BY_HAND}. */
    private String sender;

    private String format;
    private String name;
    private String sha256;
    private long size;

    /** Nothing where its consumer keeps them, or when they are no longer needed. */
    private byte @Nullable [] content;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    private int times;

    @Column(name = "again_at")
    private @Nullable Instant againAt;

    @Enumerated(EnumType.STRING)
    private FileFate state;

    /** The first of each kind. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    /** How many there are of each kind. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Finding.Kind, Integer> found;

    /** The case that it opened. */
    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptFile() {}

    String format() {
        return format;
    }

    String sha256() {
        return sha256;
    }

    FileFate state() {
        return state;
    }

    Optional<byte[]> content() {
        return Optional.ofNullable(content);
    }

    /**
     * What reading it came to, or that its turn comes. It may be read as often as its consumer is given it.
     *
     * @param fate which its findings alone need not come to: a file whose turn comes has none yet
     */
    void settle(FileFate fate, FileFormat.Taken taken, Instant at) {
        state = fate;
        findings = taken.found().first();
        found = taken.found().counts();
        if (taken.caseId() != null) caseId = taken.caseId();
        settledAt = fate == FileFate.NEW ? null : at;
    }
}
