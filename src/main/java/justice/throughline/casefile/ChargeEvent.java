package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import justice.throughline.shared.KeptEvidence;
import org.jspecify.annotations.Nullable;

/** That somebody said what became of a charge, kept for good. */
@Entity
@Table(schema = "casefile", name = "charge_event")
class ChargeEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "charge_id")
    private long charge;

    private String result;

    @Column(name = "result_on")
    private LocalDate resultOn;

    @Embedded
    private KeptEvidence evidence;

    @Column(name = "said_at")
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ChargeEvent() {}

    ChargeEvent(Charge charge, CourtResult said) {
        this.charge = charge.id();
        this.result = said.outcome();
        this.resultOn = said.day();
        this.evidence = new KeptEvidence(said.said());
        this.saidAt = said.saidAt();
    }

    long charge() {
        return charge;
    }

    CourtResult said() {
        return new CourtResult(result, resultOn, evidence.said(), saidAt);
    }
}
