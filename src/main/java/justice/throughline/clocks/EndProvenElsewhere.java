package justice.throughline.clocks;

import java.util.Optional;

/**
 * Knows of clocks whose end another record shows, such as who was told: nobody stops these by saying that it is done, on
 * whatever page.
 */
public interface EndProvenElsewhere {

    /** Why what the clock asks for is not done as far as that record knows: the code of a problem; empty when it is. */
    Optional<String> whyNotDone(ClockLine clock);
}
