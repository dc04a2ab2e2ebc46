package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import justice.throughline.shared.KeptEvidence;
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

    @Embedded
    private KeptEvidence evidence;

    @Column(name = "said_at")
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected HearingEvent() {}

    HearingEvent(long hearing, HearingStep step) {
        this.hearing = hearing;
        this.what = step.what();
        this.day = step.day();
        this.time = step.time();
        this.reason = step.reason();
        var said = step.said();
        this.evidence = new KeptEvidence(said.evidence());
        this.saidAt = said.at();
    }

    long hearing() {
        return hearing;
    }

    HearingStep step() {
        var said = evidence.said();
        return new HearingStep(what, day, time, reason, new HearingSaid(said.by(), said.party(), saidAt, said.proof()));
    }
}
