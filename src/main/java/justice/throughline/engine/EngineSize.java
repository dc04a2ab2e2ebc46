package justice.throughline.engine;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many partitions the engine had when this database first met it. There is one row. */
@Entity
@Table(schema = "engine", name = "engine_size")
class EngineSize {

    @Id
    private @Nullable Integer id;

    private int partitions;

    @Column(name = "noted_at")
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected EngineSize() {}

    /** @throws IllegalStateException when it is another number, with what to do */
    void require(int found) {
        if (found == partitions) return;
        throw new IllegalStateException(("The engine has %d partitions; it had %d when it was met first, at %s."
                        + " The number decides in which partition a message looks for its journey: what is under way"
                        + " would no longer be found. Nothing is started. Run the engine with %d partitions, or give"
                        + " a new engine a new database; see 'Size of the engine' in docs/operations.md")
                .formatted(found, partitions, notedAt, partitions));
    }
}
