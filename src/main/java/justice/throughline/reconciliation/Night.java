package justice.throughline.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** What came of the check of a night, kept for good. */
@Entity
@Immutable
@Table(schema = "reconciliation", name = "nightly_check")
class Night {

    @Id
    private LocalDate night;

    @Column(name = "checked_at")
    private Instant checkedAt;

    private long sent;

    private long difference;

    private long unheard;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Night() {}

    NightlyCheck.Result shown() {
        return new NightlyCheck.Result(night, checkedAt, sent, difference, unheard);
    }
}
