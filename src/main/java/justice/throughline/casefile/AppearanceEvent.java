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
import justice.throughline.shared.Evidence;
import justice.throughline.shared.KeptEvidence;
import org.jspecify.annotations.Nullable;

/** How an appearance stood from then on, and who said so; kept for good. */
@Entity
@Table(schema = "casefile", name = "appearance_event")
class AppearanceEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "appearance_id")
    private long appearance;

    @Enumerated(EnumType.STRING)
    private AppearanceState what;

    private @Nullable String result;

    @Column(name = "result_on")
    private @Nullable LocalDate resultOn;

    @Embedded
    private KeptEvidence evidence;

    @Column(name = "said_at")
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected AppearanceEvent() {}

    AppearanceEvent(Appearance after, Evidence said, Instant at) {
        this.appearance = after.id();
        this.what = after.state();
        this.result = after.result();
        this.resultOn = after.resultOn();
        this.evidence = new KeptEvidence(said);
        this.saidAt = at;
    }
}
