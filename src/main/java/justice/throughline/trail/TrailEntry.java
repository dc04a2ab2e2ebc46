package justice.throughline.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw or did, as the information officer is shown it.
 *
 * @param actor nobody, where it is not known whose account it was about
 * @param shown how many rows of a list
 */
record TrailEntry(
        long id,
        Instant at,
        @Nullable String actor,
        @Nullable String part,
        @Nullable String address,
        String action,
        String outcome,
        String what,
        @Nullable UUID caseId,
        @Nullable Integer shown) {

    /** As it was typed, where it is an address. */
    public String words() {
        try {
            return what.contains(" /") ? URLDecoder.decode(what, UTF_8) : what;
        } catch (IllegalArgumentException cutOff) {
            return what;
        }
    }
}
