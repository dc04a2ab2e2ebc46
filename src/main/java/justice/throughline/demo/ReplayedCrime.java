package justice.throughline.demo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A copy of a closed crime on its way through the engine. */
@Entity
@Table(schema = "demo", name = "replayed_crime")
class ReplayedCrime {

    /** How it stands. */
    enum State {
        WAITING,
        RUNNING,
        /** It ended with the outcome that the data gives. */
        MATCHED,
        /** It ended with another. */
        DIFFERENT
    }

    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "replay_id")
    private UUID replayId;

    @Column(name = "source_case_id")
    private UUID sourceCaseId;

    @Column(name = "crime_type")
    private String crimeType;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> history;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private @Nullable String actual;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ReplayedCrime() {}

    ReplayedCrime(UUID caseId, UUID replayId, UUID sourceCaseId, String crimeType, List<String> history) {
        this.caseId = caseId;
        this.replayId = replayId;
        this.sourceCaseId = sourceCaseId;
        this.crimeType = crimeType;
        this.history = List.copyOf(history);
    }

    UUID caseId() {
        return caseId;
    }

    UUID sourceCaseId() {
        return sourceCaseId;
    }

    String crimeType() {
        return crimeType;
    }

    List<String> history() {
        return history;
    }

    String expected() {
        return history.getLast();
    }

    /** Nothing changes where it has started before. */
    void start(Instant at) {
        if (state != State.WAITING) return;
        state = State.RUNNING;
        startedAt = at;
    }

    /** Nothing changes where it does not run. */
    void end(String outcome, Instant at) {
        if (state != State.RUNNING) return;
        state = outcome.equals(expected()) ? State.MATCHED : State.DIFFERENT;
        actual = outcome;
        endedAt = at;
    }
}
