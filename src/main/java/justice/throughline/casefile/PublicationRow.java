package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a journey is told of what was published, and what it took of it. Imports write them, thousands at a time. */
@Entity
@Table(schema = "casefile", name = "publication")
class PublicationRow {

    /** One after the other, in each case. */
    record Id(@Column(name = "case_id") UUID caseId, int seq) {}

    @EmbeddedId
    private Id id;

    @Column(updatable = false)
    private String outcome;

    @Column(updatable = false)
    private @Nullable LocalDate month;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Stage stage;

    @Column(name = "kept_at", updatable = false)
    private Instant keptAt;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    /** The step of the journey that took it. */
    @Column(name = "taken_by")
    private @Nullable String takenBy;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected PublicationRow() {}

    /** @throws IllegalStateException when it was taken before */
    Publication take(String by, Instant at) {
        if (takenAt != null) throw new IllegalStateException("Publication %s was taken by %s".formatted(id, takenBy));
        takenBy = by;
        takenAt = at;
        return taken();
    }

    /** @throws IllegalStateException when it waits */
    Publication taken() {
        if (takenAt == null) throw new IllegalStateException("Publication %s waits".formatted(id));
        return new Publication(outcome, month, stage, keptAt, takenAt);
    }
}
