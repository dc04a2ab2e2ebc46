package justice.throughline.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the places where somebody is signed in.
 *
 * @param key names it to its owner; whoever knows it cannot use the session
 * @param here whether it is the one that asks
 */
record OwnSession(
        String key,
        Instant since,
        Instant lastUsed,
        @Nullable SessionOrigin origin,
        boolean here) {}
