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
        WRITE,
        /** Sent something that was taken; what came of it stands in entries of its own, if anything did. */
        ASK,
        SIGN_IN,
        SIGN_OUT
    }

    /** What came of it. */
    enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** By the clock of the database, which nobody moves. */
    @Generated
    @Column(insertable = false, updatable = false)
    private Instant at;

    /** Nobody, where it is not known whose account it was about. */
    private @Nullable String actor;

    private @Nullable String part;

    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private Action action;

    private String what;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** How many rows of a list. */
    private @Nullable Integer shown;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected AuditEntry() {}

    @SuppressWarnings("NullAway.Init") // the time comes from the database
    AuditEntry(
            @Nullable String actor,
            Whence whence,
            Action action,
            Outcome outcome,
            String what,
            @Nullable UUID caseId,
            @Nullable Integer shown) {
        this.actor = actor;
        this.part = whence.part();
        this.address = whence.address();
        this.action = action;
        this.outcome = outcome;
        this.what = what;
        this.caseId = caseId;
        this.shown = shown;
    }

    static AuditEntry done(String actor, Action action, String what, @Nullable UUID caseId) {
        return new AuditEntry(actor, Whence.of(actor), action, Outcome.DONE, what, caseId, null);
    }

    long id() {
        if (id == null) throw new IllegalStateException("Not written yet");
        return id;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return String.valueOf(actor);
    }

    String what() {
        return what;
    }

    boolean isChange() {
        return action == Action.WRITE;
    }
}
