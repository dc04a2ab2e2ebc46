package justice.throughline.shared;

import java.time.Duration;

/**
 * Leaves what does not answer alone for a while, in real time: whoever moves the clock of the application neither cuts a
 * rest short nor lets it last for days. Safe for many threads.
 */
public final class Backoff {

    private volatile long until = System.nanoTime();

    /** From now on for so long. */
    public void begin(Duration length) {
        until = System.nanoTime() + length.toNanos();
    }

    public void end() {
        until = System.nanoTime();
    }

    public boolean goesOn() {
        return System.nanoTime() - until < 0;
    }
}
