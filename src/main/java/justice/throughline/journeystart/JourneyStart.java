package justice.throughline.journeystart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journey to start, kept until the engine's outbox has it. Its place in the queue is the database's. */
@Entity
@Table(schema = "journeystart", name = "journey_start")
class JourneyStart {

    /** Of the message that starts it, too. */
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "crime_type")
    private String crimeType;

    private String phase;

    /** The last day that the record can be of, where it is older than the case here. */
    @Column(name = "recorded_on")
    private @Nullable LocalDate recordedOn;

    /** What ends the case, where it starts with that. */
    private @Nullable String outcome;

    @Column(name = "changed_at", insertable = false, updatable = false)
    private Instant changedAt;

    @Column(name = "handed_over_at")
    private @Nullable Instant handedOverAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected JourneyStart() {}

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String crimeType() {
        return crimeType;
    }

    String phase() {
        return phase;
    }

    @Nullable
    LocalDate recordedOn() {
        return recordedOn;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** The engine's outbox has it. */
    void handOver(Instant at) {
        if (handedOverAt != null) throw new IllegalStateException("Journey %s was handed over".formatted(id));
        handedOverAt = at;
    }
}
