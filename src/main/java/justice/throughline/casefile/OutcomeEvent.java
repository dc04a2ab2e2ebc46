package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An outcome that a case had, kept for good. */
@Entity
@Immutable
@Table(schema = "casefile", name = "outcome_event")
class OutcomeEvent {

    /** One decision, or one publication of a month. */
    record Id(
            @Column(name = "case_id") UUID caseId,
            @Column(name = "effect_key") String key) {}

    @EmbeddedId
    private Id id;

    private String outcome;

    private @Nullable LocalDate month;

    private @Nullable Instant at;

    private String source;

    private int times;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected OutcomeEvent() {}

    UUID caseId() {
        return id.caseId();
    }

    String outcome() {
        return outcome;
    }

    CaseOutcome shown() {
        return new CaseOutcome(outcome, month == null ? null : YearMonth.from(month), at, times, source);
    }
}
