package justice.throughline.shared;

import java.util.Set;
import java.util.UUID;

/** Of which cases records are missing, so that what follows from the records alone would not be true. */
public interface Standstill {

    /** Whether it is not known yet of which. */
    boolean everywhere();

    Set<UUID> cases();
}
