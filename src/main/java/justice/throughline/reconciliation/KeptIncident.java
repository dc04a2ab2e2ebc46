package justice.throughline.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that somebody must look at, as {@link Watch} has found it; it alone opens, changes and closes them. */
@Entity
@Immutable
@Table(schema = "reconciliation", name = "incident")
class KeptIncident {

    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    @Id
    private long id;

    private String cause;

    private String partner;

    @Column(name = "hand_off_kind")
    private String kind;

    private LocalDate day;

    private int count;

    private @Nullable Instant since;

    @Column(name = "owner_desk")
    private String ownerDesk;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptIncident() {}

    Incident shown() {
        return new Incident(cause, partner, kind, day.equals(NO_DAY) ? null : day, count, since, ownerDesk, openedAt);
    }
}
