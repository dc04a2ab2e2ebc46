package justice.throughline.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The offers of one kind made to a party on one day.
 *
 * @param refused also those that were redirected
 * @param withdrawn taken back by their sender before anybody decided
 * @param unproven accepted by nobody but our own program, before that was forbidden
 * @param theirReceived what the partner says it received; null while it has said nothing
 */
public record BalanceLine(
        String partner,
        String kind,
        LocalDate day,
        int sent,
        int accepted,
        int refused,
        int withdrawn,
        int unproven,
        int open,
        @Nullable Integer theirReceived,
        @Nullable Integer theirAccepted,
        @Nullable Integer theirRefused) {

    /** What nobody can account for; must be none. */
    public int difference() {
        return sent - accepted - refused - withdrawn - unproven - open;
    }

    /** Decisions that the partner says it made and that have not reached us. */
    public int unheard() {
        return theirAccepted == null || theirRefused == null
                ? 0
                : Math.max(0, theirAccepted - accepted) + Math.max(0, theirRefused - refused);
    }
}
