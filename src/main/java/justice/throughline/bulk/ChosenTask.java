package justice.throughline.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.StateGraph;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A task that was chosen in an act on many, with what is to be answered. Added as a set. */
@Entity
@Table(schema = "bulk", name = "item")
class ChosenTask {

    /** What has become of it. */
    enum State implements StateGraph<State> {
        /** Not looked at yet. */
        CHOSEN,
        /** Its completion is kept, with the others. */
        KEPT,
        /** It is left to people, for a reason. */
        LEFT;

        @Override
        public boolean leadsTo(State next) {
            return this == CHOSEN && next != CHOSEN;
        }
    }

    /** A task in an act. */
    record Id(
            @Column(name = "bulk_id") UUID bulk,
            @Column(name = "task_key") long task) {}

    @EmbeddedId
    private Id id;

    @Column(updatable = false)
    private @Nullable String outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Map<String, Object> answers;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "left_because")
    private @Nullable String leftBecause;

    @Column(name = "goes_out_at", updatable = false)
    private Instant goesOutAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ChosenTask() {}

    Id id() {
        return id;
    }

    Map<String, Object> answers() {
        return answers;
    }

    Instant goesOutAt() {
        return goesOutAt;
    }

    /** @throws IllegalStateException when it was looked at before */
    void keep() {
        become(State.KEPT);
    }

    /** @throws IllegalStateException when it was looked at before */
    void leave(String why) {
        become(State.LEFT);
        leftBecause = why;
    }

    private void become(State next) {
        state = state.become(next, "Task " + id);
    }
}
