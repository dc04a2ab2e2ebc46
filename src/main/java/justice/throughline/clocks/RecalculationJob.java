package justice.throughline.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.clocks.Recalculation.State;
import justice.throughline.shared.ProofRecord;
import org.jspecify.annotations.Nullable;

/** A recalculation: asked for by one person, decided by one, and worked through in between and afterwards. */
@Entity
@Table(schema = "clocks", name = "recalculation")
class RecalculationJob {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Id
    private UUID id;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.PREPARING;

    /** Clocks are looked at in the order of their ids: this was the last, so that a restart goes on behind it. */
    @Column(name = "cursor_id")
    private UUID cursor = BEFORE_ALL;

    @Column(name = "looked_at")
    private int lookedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected RecalculationJob() {}

    RecalculationJob(String reason, String askedBy, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.reason = reason;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    UUID id() {
        return id;
    }

    String reason() {
        return reason;
    }

    String askedBy() {
        return askedBy;
    }

    State state() {
        return state;
    }

    UUID cursor() {
        return cursor;
    }

    /** Who answers for what it does. */
    String decidedBy() {
        return decidedBy == null ? askedBy : decidedBy;
    }

    /** What it proves, once it has been decided. */
    ProofRecord proof() {
        return ProofRecord.of(reason, Objects.requireNonNull(decidedBy), decidedAt);
    }

    /** So many more clocks were looked at, this one last. */
    void lookedAt(UUID last, int more) {
        if (state != State.PREPARING) throw new IllegalStateException("Recalculation %s is %s".formatted(id, state));
        cursor = last;
        lookedAt += more;
    }

    /** Every clock was looked at. */
    void ready() {
        become(State.READY);
    }

    /** What was shown is to be applied. */
    void apply(String by, Instant at) {
        decide(State.APPLYING, by, at);
    }

    void withdraw(String by, Instant at) {
        decide(State.WITHDRAWN, by, at);
    }

    /** Every end was moved, or left alone. */
    void applied() {
        become(State.APPLIED);
    }

    private void decide(State how, String by, Instant at) {
        become(how);
        decidedBy = by;
        decidedAt = at;
    }

    private void become(State next) {
        state = state.become(next, "Recalculation " + id);
    }
}
