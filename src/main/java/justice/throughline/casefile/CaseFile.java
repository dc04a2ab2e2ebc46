package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;

/** A case. Each change answers whether it changed anything, so that doing it again is harmless. */
@Entity
@Table(schema = "casefile", name = "case_file")
class CaseFile {

    @Id
    private UUID id;

    @Column(name = "crime_ref", insertable = false, updatable = false)
    private String crimeRef;

    @Column(insertable = false, updatable = false)
    private String origin;

    /** Of a case that was sent to court. */
    @Column(insertable = false, updatable = false)
    private @Nullable String urn;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate month;

    @Column(insertable = false, updatable = false)
    private @Nullable String location;

    @Column(name = "lsoa_code", insertable = false, updatable = false)
    private @Nullable String lsoaCode;

    @Column(name = "lsoa_name", insertable = false, updatable = false)
    private @Nullable String lsoaName;

    @Column(insertable = false, updatable = false)
    private @Nullable Double longitude;

    @Column(insertable = false, updatable = false)
    private @Nullable Double latitude;

    @Column(name = "opened_at", insertable = false, updatable = false)
    private Instant openedAt;

    private String force;

    /** Whose law it goes by: follows from the force. */
    @Column(insertable = false, updatable = false)
    private String jurisdiction;

    @Column(name = "crime_type")
    private String crimeType;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable String outcome;

    @Column(name = "outcome_month")
    private @Nullable LocalDate outcomeMonth;

    @Column(name = "told_outcome")
    private @Nullable String toldOutcome;

    @Column(name = "registered_at")
    private @Nullable Instant registeredAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected CaseFile() {}

    UUID id() {
        return id;
    }

    String force() {
        return force;
    }

    String crimeType() {
        return crimeType;
    }

    boolean register(Instant at) {
        if (registeredAt != null) {
            return false;
        }
        registeredAt = at;
        return true;
    }

    /** @throws IllegalStateException when the case is closed */
    void decide(OutcomeCategory decided, Instant at) {
        if (stage == Stage.CLOSED) {
            throw new IllegalStateException("Case %s is CLOSED: it takes no outcome".formatted(id));
        }
        outcome = decided.code();
        outcomeMonth = When.dayOf(at).withDayOfMonth(1);
    }

    /** A closed case stays closed: news of its way there may come late. */
    boolean moveTo(Stage next) {
        if (next == Stage.CLOSED) {
            throw new IllegalArgumentException("Case %s is closed by closing it".formatted(id));
        }
        if (stage == Stage.CLOSED || stage == next) {
            return false;
        }
        stage = next;
        return true;
    }

    /** Takes what was published over from whatever was decided here; a closed case opens again. */
    void follow(Publication published) {
        outcome = published.outcome();
        outcomeMonth = published.month();
        if (published.stage() != Stage.CLOSED) {
            stage = published.stage();
            closedAt = null;
        } else if (stage != Stage.CLOSED) {
            stage = Stage.AFTERCARE;
        }
    }

    /** Whether this is what the case was told last by publication. */
    boolean wasTold(String published) {
        return published.equals(toldOutcome);
    }

    boolean isOver() {
        return stage == Stage.AFTERCARE;
    }

    boolean isClosed() {
        return stage == Stage.CLOSED;
    }

    /** For a journey that starts where the case stands. */
    OpenCase anew() {
        return new OpenCase(id, crimeType, stage, null, stage == Stage.AFTERCARE ? outcome : null);
    }

    boolean close(Instant at) {
        if (stage == Stage.CLOSED) {
            return false;
        }
        stage = Stage.CLOSED;
        closedAt = at;
        return true;
    }
}
