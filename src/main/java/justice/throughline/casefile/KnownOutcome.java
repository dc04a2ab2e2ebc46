package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** An outcome of the vocabulary, which only a migration changes. */
@Entity
@Immutable
@Table(schema = "casefile", name = "outcome_category")
class KnownOutcome {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_in")
    private Stage decidedIn;

    private short rank;

    private boolean closes;

    private short weight;

    /** Older names that files use. */
    private String[] aliases;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KnownOutcome() {}

    OutcomeCategory category() {
        return new OutcomeCategory(code, name, decidedIn, rank, closes, weight);
    }

    List<String> aliases() {
        return List.of(aliases);
    }
}
