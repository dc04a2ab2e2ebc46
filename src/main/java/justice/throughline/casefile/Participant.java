package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a role in a case, known by reference only. */
@Entity
@Table(schema = "casefile", name = "participant")
class Participant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private PersonRole role;

    private String reference;

    @Column(name = "held_by")
    private String heldBy;

    @Column(name = "custody_status")
    private @Nullable String custody;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Participant() {}

    Participant(UUID caseId, CasePerson person) {
        this.caseId = caseId;
        this.role = person.role();
        this.reference = person.reference();
        this.heldBy = person.heldBy();
        this.custody = person.custody();
    }

    CasePerson person() {
        return new CasePerson(role, reference, heldBy, custody);
    }
}
