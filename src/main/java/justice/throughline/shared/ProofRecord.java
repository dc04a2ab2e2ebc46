package justice.throughline.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the record says that a proof points to, in the language of the page.
 *
 * @param what it is about
 * @param by who is in it: a staff number, a party
 * @param at when it was made
 * @param digest of its content, SHA-256, where that came from elsewhere
 */
public record ProofRecord(
        String what,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String digest) {

    /** What somebody did. */
    public static ProofRecord of(String what, String by, @Nullable Instant at) {
        return new ProofRecord(what, by, at, null);
    }
}
