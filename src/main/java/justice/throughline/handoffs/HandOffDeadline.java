package justice.throughline.handoffs;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one clock of a hand-off is kept for. There may be no clock, where nobody knows of a limit.
 *
 * @param round the attempt with which it began: work that is given back is answered for anew
 * @param corrected whether our own program had answered for the receiver before, which was taken back
 * @param met whether it ended because what was asked for was done, rather than no longer needed
 */
record HandOffDeadline(
        UUID handOffId,
        DeadlineKind part,
        int round,
        boolean corrected,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Boolean met,
        @Nullable UUID clockId,
        int tries) {

    boolean isMet() {
        return Boolean.TRUE.equals(met);
    }

    /** Names its clock for ever. */
    String key() {
        var name = "hand-off:" + handOffId + ":" + part.name().toLowerCase(Locale.ROOT);
        if (corrected) name += ":corrected";
        return round == 1 ? name : name + ":" + round;
    }
}
