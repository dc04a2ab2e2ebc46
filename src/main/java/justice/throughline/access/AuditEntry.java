package justice.throughline.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That somebody saw or changed something. Written once, never changed. */
@Entity
@Immutable
@Table(schema = "access", name = "audit")
class AuditEntry {

    /** What somebody did. */
    enum Action {
        READ,
        WRITE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** By the clock of the database, which nobody moves. */
    @Generated
    @Column(insertable = false, updatable = false)
    private Instant at;

    private String actor;

    @Enumerated(EnumType.STRING)
    private Action action;

    private String what;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected AuditEntry() {}

    @SuppressWarnings("NullAway.Init") // the time comes from the database
    AuditEntry(String actor, Action action, String what, @Nullable UUID caseId) {
        this.actor = actor;
        this.action = action;
        this.what = what;
        this.caseId = caseId;
    }

    long id() {
        if (id == null) throw new IllegalStateException("Not written yet");
        return id;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }

    String what() {
        return what;
    }

    boolean isChange() {
        return action == Action.WRITE;
    }
}
