package justice.throughline.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody opened a case in which they had no part. What was found of it is said once, by somebody else. */
@Entity
@Table(schema = "participation", name = "broken_glass")
class BrokenGlass {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "case_id")
    private UUID caseId;

    /** The number of who broke it. */
    private String staff;

    @Enumerated(EnumType.STRING)
    private GlassPurpose purpose;

    private String reason;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private @Nullable GlassFinding finding;

    @Column(name = "finding_note")
    private @Nullable String findingNote;

    @Column(name = "found_by")
    private @Nullable String foundBy;

    @Column(name = "found_at")
    private @Nullable Instant foundAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected BrokenGlass() {}

    BrokenGlass(UUID caseId, String staff, GlassPurpose purpose, String reason, Instant beganAt, GlassTime time) {
        this.caseId = caseId;
        this.staff = staff;
        this.purpose = purpose;
        this.reason = reason;
        this.beganAt = beganAt;
        this.endsAt = beganAt.plus(time.length());
    }

    /**
     * Says what was found of it.
     *
     * @throws GlassRefusal when that has been said, or when it would be said by who broke it
     */
    void find(GlassFinding what, String note, String by, Instant at) {
        if (finding != null) throw GlassRefusal.found();
        if (staff.equals(by)) throw GlassRefusal.own();
        finding = what;
        findingNote = note;
        foundBy = by;
        foundAt = at;
    }

    UUID caseId() {
        return caseId;
    }

    Instant endsAt() {
        return endsAt;
    }
}
