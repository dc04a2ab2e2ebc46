package justice.throughline.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published outcome that the journey of its case followed.
 *
 * @param month null where it was published without
 * @param keptAt when it was imported
 * @param takenAt when the journey had followed it
 */
public record Publication(String outcome, @Nullable LocalDate month, Stage stage, Instant keptAt, Instant takenAt) {

    /** What is withdrawn between an import and what follows from it is withdrawn because of it. */
    public boolean tookAway(Instant withdrawnAt) {
        return withdrawnAt.isAfter(keptAt) && withdrawnAt.isBefore(takenAt);
    }
}
