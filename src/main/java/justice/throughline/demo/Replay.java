package justice.throughline.demo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import justice.throughline.shared.StateGraph;
import org.jspecify.annotations.Nullable;

/** Closed crimes that travel through the engine once more. */
@Entity
@Table(schema = "demo", name = "replay")
class Replay {

    /** How it stands. */
    enum State implements StateGraph<State> {
        RUNNING,
        /** Those under way are finished, no other starts. */
        STOPPING,
        STOPPED,
        DONE;

        @Override
        public boolean leadsTo(State next) {
            return switch (this) {
                case RUNNING -> next == STOPPING || next == DONE;
                case STOPPING -> next == STOPPED;
                case STOPPED, DONE -> false;
            };
        }
    }

    @Id
    private UUID id;

    private int requested;

    private boolean gentle;

    @Column(name = "requested_by")
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Replay() {}

    Replay(int requested, boolean gentle, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.requested = requested;
        this.gentle = gentle;
        this.requestedBy = by;
        this.startedAt = at;
    }

    UUID id() {
        return id;
    }

    /** Starts no further crime; nothing changes where it does not run any more. */
    void stop() {
        if (state == State.RUNNING) become(State.STOPPING);
    }

    /** Nothing of it is under way; nothing changes where it has ended before. */
    void end(Instant at) {
        if (endedAt != null) return;
        become(state == State.STOPPING ? State.STOPPED : State.DONE);
        endedAt = at;
    }

    private void become(State next) {
        state = state.become(next, "Replay " + id);
    }
}
