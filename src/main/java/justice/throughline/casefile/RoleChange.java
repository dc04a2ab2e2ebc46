package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.KeptEvidence;
import org.jspecify.annotations.Nullable;

/** That somebody became something else in a case, kept for good. */
@Entity
@Table(schema = "casefile", name = "role_change")
class RoleChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Convert(converter = PersonKey.Column.class)
    @Column(name = "person_key")
    private PersonKey person;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_role")
    private PersonRole from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_role")
    private PersonRole to;

    @Embedded
    private KeptEvidence evidence;

    @Column(name = "said_at")
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected RoleChange() {}

    RoleChange(PersonKey person, PersonRole from, PersonRole to, Evidence evidence, Instant at) {
        this.person = person;
        this.from = from;
        this.to = to;
        this.evidence = new KeptEvidence(evidence);
        this.saidAt = at;
    }
}
