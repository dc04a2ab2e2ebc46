package justice.throughline.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The one source of time: real time, unless the demo's time machine or a test has moved it. Everything that writes down
 * when something happened, or compares with a time, asks this one, in SQL by a parameter; what measures how long a
 * machine takes or rests uses {@link Backoff} or {@link System#nanoTime()}, which no move disturbs.
 */
public final class MovableClock implements InstantSource {

    private final InstantSource real = InstantSource.system();
    private volatile Duration ahead = Duration.ZERO;

    /** From here on it is so much later than real time; negative is earlier, zero is real time. */
    public void setAhead(Duration ahead) {
        this.ahead = ahead;
    }

    public Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
