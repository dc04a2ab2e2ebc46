package justice.throughline.casefile;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.KeptEvidence;
import org.jspecify.annotations.Nullable;

/**
 * Two published outcomes of one case that cannot both be true, until a person has said which holds. An inconclusive one
 * contradicts nothing. The month of the first is never later than that of the other.
 */
@Entity
@Table(schema = "casefile", name = "contradiction")
class Contradiction {

    /** Why they cannot. */
    enum Kind {
        /** A court result of an earlier month than the first charge. */
        RESULT_BEFORE_CHARGE,
        /** A second, different end, with nothing published between them that opened the case again. */
        SECOND_END,
        /** Two different ends of one month that are not both sentences. */
        ENDS_OF_ONE_MONTH
    }

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String outcome;
    private LocalDate month;
    private String other;
    private LocalDate otherMonth;
    private @Nullable Instant askedAt;
    private @Nullable Instant goneAt;
    private @Nullable String holds;
    private @Nullable String checkedWith;
    private @Nullable Instant settledAt;

    @Embedded
    private @Nullable KeptEvidence evidence;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Contradiction() {}

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    void ask(Instant at) {
        askedAt = at;
    }

    /** Nobody needs to be asked while it is gone. */
    void standDown() {
        askedAt = null;
    }

    /**
     * A person says which holds; the last word counts.
     *
     * @throws IllegalArgumentException when nobody but our own program says so
     */
    void settle(String holds, String checkedWith, Evidence evidence, Instant at) {
        if (evidence.proof().isProgramAlone()) throw new IllegalArgumentException("Nobody settles " + id);
        this.holds = holds;
        this.checkedWith = checkedWith;
        this.settledAt = at;
        this.evidence = new KeptEvidence(evidence);
    }

    SourceConflict shown() {
        return new SourceConflict(
                id, kind.name(), outcome, YearMonth.from(month), other, YearMonth.from(otherMonth), settlement());
    }

    private SourceConflict.@Nullable Settlement settlement() {
        if (holds == null || checkedWith == null || settledAt == null || evidence == null) return null;
        return new SourceConflict.Settlement(holds, checkedWith, settledAt, evidence.said());
    }
}
