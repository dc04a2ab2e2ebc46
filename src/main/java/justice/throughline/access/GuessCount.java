package justice.throughline.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How many wrong passwords came for one account, or from one address. */
@Entity
@Table(schema = "access", name = "guess_count")
class GuessCount {

    @Id
    private String whose;

    private int failures;

    /** When the first of them came. */
    private Instant since;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected GuessCount() {}

    int failures() {
        return failures;
    }
}
