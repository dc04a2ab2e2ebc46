package justice.throughline.notify;

import java.time.Instant;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a duty to tell, as a page shows it.
 *
 * @param what {@code RAISED}, {@code TOLD}, {@code NOT_REACHED}, {@code ENDED} or {@code CORRECTED}
 * @param party on whose behalf it is said
 */
public record Said(
        String what,
        Instant happenedAt,
        Instant recordedAt,
        String saidBy,
        String party,
        @Nullable String who,
        @Nullable String how,
        @Nullable String reason,
        Proof proof) {}
