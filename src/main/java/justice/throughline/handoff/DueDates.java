package justice.throughline.handoff;

import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Deadline;

/** Who keeps the clocks of hand-offs, asked by those who cannot wait until its answer has come. */
public interface DueDates {

    /** By when the receiver has to decide, as its sender's clock will have it; empty when nobody can say now. */
    Optional<Deadline> answerDue(UUID handOffId);
}
