package justice.throughline.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that a job of the engine, or whoever completed a task, had left, and that is not there. */
@Entity
@Table(schema = "recovery", name = "missing_record")
class KeptMissing {

    @Id
    private long id;

    private String kind;

    @Column(name = "job_key")
    private long jobKey;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "done_at")
    private Instant doneAt;

    @Enumerated(EnumType.STRING)
    private MissingState state = MissingState.OPEN;

    /** Why the program cannot make it again. */
    private @Nullable String why;

    @Column(name = "asked_by")
    private @Nullable String askedBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptMissing() {}

    long id() {
        return id;
    }

    long jobKey() {
        return jobKey;
    }

    String kind() {
        return kind;
    }

    UUID caseId() {
        return caseId;
    }

    boolean isOpen() {
        return state == MissingState.OPEN;
    }

    boolean isAsked() {
        return state == MissingState.ASKED;
    }

    /** What could not be made before may be possible now. */
    void ask(String by) {
        become(MissingState.ASKED);
        why = null;
        askedBy = by;
    }

    void made(Instant at) {
        become(MissingState.MADE);
        settledAt = at;
    }

    void cannotBeMade(String reason) {
        become(MissingState.OPEN);
        why = reason;
    }

    void seenTo(String by, Instant at) {
        become(MissingState.BY_HAND);
        askedBy = by;
        settledAt = at;
    }

    private void become(MissingState next) {
        state = state.become(next, "Missing record " + id);
    }
}
