package justice.throughline.participation;

import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Staff;

/**
 * Records that belong to cases and have addresses of their own: each module that has such addresses says who may reach one, so
 * that nobody gets past the case through its records.
 */
public interface RecordsOfCases {

    /** How their addresses begin, up to and with the id, as their handlers have it: {@code /clocks/{id}}. */
    Set<String> addresses();

    /** Refused, just as where there is no such record, unless this person may see it; of what does not exist nothing is said. */
    void check(UUID id, Staff staff);
}
