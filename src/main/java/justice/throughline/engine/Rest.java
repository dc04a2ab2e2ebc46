package justice.throughline.engine;

import java.time.Duration;
import java.time.Instant;

/** Leaves an engine that does not answer alone for a while. Safe for many threads. */
public final class Rest {

    /** So long it is left alone. */
    public static final Duration LENGTH = Duration.ofSeconds(5);

    private volatile Instant until = Instant.MIN;

    /** It has not answered. */
    public void begin() {
        until = Instant.now().plus(LENGTH);
    }

    public boolean goesOn() {
        return Instant.now().isBefore(until);
    }
}
