package justice.throughline.handoffs;

import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Deadline;

/** By when hand-offs are due, for those who cannot wait until the clock has come. */
public interface DueDates {

    /** By when the receiver has to decide, as its sender's clock will have it; empty when nobody can say now. */
    Optional<Deadline> answerDue(UUID handOffId);
}
