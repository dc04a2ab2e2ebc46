package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;

/** A step in the life of a hearing, kept for good. */
@Entity
@Table(schema = "casefile", name = "hearing_event")
class HearingEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "hearing_id")
    private long hearing;

    @Enumerated(EnumType.STRING)
    private HearingStep.What what;

    private LocalDate day;

    @Column(name = "starts_at")
    private @Nullable LocalTime time;

    @Enumerated(EnumType.STRING)
    private @Nullable HearingReason reason;

    @Column(name = "said_by")
    private String saidBy;

    private String party;

    @Column(name = "said_at")
    private Instant saidAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "proof_kind")
    private Proof.Kind proofKind;

    @Column(name = "proof_reference")
    private String proofReference;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected HearingEvent() {}

    HearingEvent(long hearing, HearingStep step) {
        this.hearing = hearing;
        this.what = step.what();
        this.day = step.day();
        this.time = step.time();
        this.reason = step.reason();
        this.saidBy = step.said().by();
        this.party = step.said().party();
        this.saidAt = step.said().at();
        this.proofKind = step.said().proof().kind();
        this.proofReference = step.said().proof().reference();
    }

    long hearing() {
        return hearing;
    }

    HearingStep step() {
        return new HearingStep(
                what, day, time, reason, new HearingSaid(saidBy, party, saidAt, new Proof(proofKind, proofReference)));
    }
}
