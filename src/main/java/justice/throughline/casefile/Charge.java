package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "casefile", name = "charge")
class Charge {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "case_id")
    private UUID caseId;

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

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Charge() {}

    Charge(UUID caseId, CaseCharge charge) {
        this.caseId = caseId;
        this.defendant = charge.defendant();
        this.sequence = charge.sequence();
        this.offenceCode = charge.offenceCode();
        this.wording = charge.wording();
        this.from = charge.from();
        this.until = charge.until();
        this.chargedOn = charge.chargedOn();
    }

    CaseCharge charge() {
        return new CaseCharge(defendant, sequence, offenceCode, wording, from, until, chargedOn);
    }
}
