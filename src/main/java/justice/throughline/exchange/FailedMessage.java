package justice.throughline.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was put aside.
 *
 * @param ref names it: {@code out:} and its id, or {@code in:}, the partner and its id
 * @param original as it was before somebody repaired it
 */
record FailedMessage(
        String ref,
        String partner,
        String type,
        @Nullable UUID handOffId,
        @Nullable String kind,
        @Nullable UUID caseId,
        @Nullable String trouble,
        Instant at,
        String body,
        @Nullable String original) {

    public boolean outgoing() {
        return ref.startsWith("out:");
    }
}
