package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one defendant is charged with, and what became of it. The key never changes. */
@Entity
@Table(schema = "casefile", name = "charge")
class Charge {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "case_id")
    private UUID caseId;

    @Convert(converter = ChargeKey.Column.class)
    @Column(name = "charge_key")
    private ChargeKey key;

    /** Names it among the charges of this defendant. */
    @Column(name = "charge_ref")
    private String reference;

    @Convert(converter = PersonKey.Column.class)
    @Column(name = "person_key")
    private PersonKey person;

    /** As the police refer to the person. */
    private String defendant;

    private int sequence;

    @Column(name = "offence_code")
    private String offenceCode;

    private String wording;

    @Column(name = "committed_from")
    private LocalDate from;

    @Column(name = "committed_until")
    private @Nullable LocalDate until;

    @Column(name = "charged_on")
    private @Nullable LocalDate chargedOn;

    /** What became of it, as a code of the vocabulary. */
    private @Nullable String result;

    @Column(name = "result_on")
    private @Nullable LocalDate resultOn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Charge() {}

    Charge(UUID caseId, ChargeKey key, CaseCharge charge) {
        this.caseId = caseId;
        this.key = key;
        this.reference = key.reference();
        this.person = key.person();
        this.defendant = charge.defendant();
        this.sequence = charge.sequence();
        this.offenceCode = charge.offenceCode();
        this.wording = charge.wording();
        this.from = charge.from();
        this.until = charge.until();
        this.chargedOn = charge.chargedOn();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    boolean hasResult() {
        return result != null;
    }

    /**
     * @return whether this is new
     * @throws IllegalArgumentException when it was not charged yet
     */
    boolean result(String outcome, LocalDate day) {
        if (chargedOn != null && day.isBefore(chargedOn)) {
            throw new IllegalArgumentException("Charge %s has no result on %s".formatted(key, day));
        }
        if (outcome.equals(result) && day.equals(resultOn)) return false;
        result = outcome;
        resultOn = day;
        return true;
    }

    /** @param last what was said of its result last */
    DefendantCharge shown(@Nullable CourtResult last) {
        return new DefendantCharge(key, defendant, sequence, offenceCode, wording, from, until, chargedOn, last);
    }
}
