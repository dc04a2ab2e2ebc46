package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import justice.throughline.shared.Evidence;
import org.jspecify.annotations.Nullable;

/** Somebody in a role in a case, known by reference only. The key never changes. */
@Entity
@Table(schema = "casefile", name = "participant")
class Participant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "case_id")
    private UUID caseId;

    @Convert(converter = PersonKey.Column.class)
    @Column(name = "person_key")
    private PersonKey key;

    @Enumerated(EnumType.STRING)
    private PersonRole role;

    private String reference;

    @Column(name = "held_by")
    private String heldBy;

    @Column(name = "custody_status")
    private @Nullable String custody;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Participant() {}

    Participant(UUID caseId, PersonKey key, NewPerson person) {
        this.caseId = caseId;
        this.key = key;
        this.role = person.role();
        this.reference = person.reference();
        this.heldBy = person.heldBy();
        this.custody = person.custody();
    }

    /**
     * Is this from now on, under the same key.
     *
     * @return what to keep of it
     * @throws IllegalStateException when nobody in their role becomes that
     */
    RoleChange become(PersonRole next, Evidence evidence, Instant at) {
        var before = role;
        role = role.become(next, "Person " + key);
        return new RoleChange(key, before, next, evidence, at);
    }

    CasePerson person() {
        return new CasePerson(key, role, reference, heldBy, custody);
    }
}
