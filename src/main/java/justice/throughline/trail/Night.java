package justice.throughline.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import justice.throughline.trail.ChainCheck.Fault;
import justice.throughline.trail.ChainCheck.Kind;
import justice.throughline.trail.ChainCheck.Result;
import org.jspecify.annotations.Nullable;

/** What came of the check of a night. */
@Entity(name = "NightOfTheAudit")
@Table(schema = "trail", name = "night")
class Night {

    @Id
    private LocalDate night;

    @Column(name = "checked_at")
    private Instant checkedAt;

    private long entries;

    private @Nullable String fault;

    private @Nullable Long place;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Night() {}

    Night(LocalDate night, Instant checkedAt, Result result) {
        this.night = night;
        this.checkedAt = checkedAt;
        this.entries = result.entries();
        var first = result.first();
        this.fault = first == null ? null : first.kind().name();
        this.place = first == null ? null : first.place();
    }

    LocalDate night() {
        return night;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    long entries() {
        return entries;
    }

    @Nullable
    Fault fault() {
        return fault == null || place == null ? null : new Fault(Kind.valueOf(fault), place);
    }
}
