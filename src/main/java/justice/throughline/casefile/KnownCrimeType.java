package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A crime type of the vocabulary, which only a migration changes. */
@Entity
@Immutable
@Table(schema = "casefile", name = "crime_type")
class KnownCrimeType {

    @Id
    private String code;

    private String name;

    @Column(name = "has_victim")
    private boolean hasVictim;

    /** Older names that files use. */
    private String[] aliases;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KnownCrimeType() {}

    CrimeType type() {
        return new CrimeType(code, name, hasVictim);
    }

    List<String> aliases() {
        return List.of(aliases);
    }
}
