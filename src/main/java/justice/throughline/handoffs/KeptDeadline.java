package justice.throughline.handoffs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one clock of a hand-off is kept for: it begins, and ends once. Whoever changes it has it locked. */
@Entity
@IdClass(KeptDeadline.Key.class)
@Table(schema = "handoffs", name = "deadline")
class KeptDeadline {

    record Key(UUID handOffId, DeadlineKind part, int round, boolean corrected) {}

    /** Before whatever the clock of the database says when it is next asked which deadlines are to be looked at. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    @Id
    @Column(name = "hand_off_id")
    private UUID handOffId;

    @Id
    @Enumerated(EnumType.STRING)
    private DeadlineKind part;

    /** The attempt with which it began. */
    @Id
    private int round;

    /** Our own program had answered for the receiver before, which was taken back. */
    @Id
    private boolean corrected;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** It ended because what was asked for was done. */
    private @Nullable Boolean met;

    @Column(name = "clock_id")
    private @Nullable UUID clockId;

    /** Why there is no clock. */
    private @Nullable String without;

    /** When somebody is to look at it; nothing while it is as it should be. {@link DeadlineQueue} has leases and pauses. */
    @Column(name = "look_at")
    private @Nullable Instant lookAt = AT_ONCE;

    private int tries;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptDeadline() {}

    KeptDeadline(UUID handOffId, DeadlineKind part, int round, Instant startedAt) {
        this.handOffId = handOffId;
        this.part = part;
        this.round = round;
        this.startedAt = startedAt;
    }

    DeadlineKind part() {
        return part;
    }

    boolean goesOn() {
        return endedAt == null;
    }

    boolean isOfRound(int other) {
        return round == other && !corrected;
    }

    /** @param done whether what was asked for was done, rather than no longer needed */
    void end(boolean done, Instant at) {
        if (endedAt != null) throw new IllegalStateException("%s of %s has ended".formatted(part, handOffId));
        endedAt = at;
        met = done;
        lookAt = AT_ONCE;
    }

    /** It is as it should be; should it have ended since it was seen so, it is looked at again. */
    void settle(@Nullable Instant seenEndedAt, @Nullable UUID clock, @Nullable String none) {
        clockId = clock;
        without = none;
        tries = 0;
        lookAt = Objects.equals(endedAt, seenEndedAt) ? null : AT_ONCE;
    }
}
