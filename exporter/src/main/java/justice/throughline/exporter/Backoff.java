package justice.throughline.exporter;

import java.util.concurrent.TimeUnit;

/** Time to wait after failures: 100 ms first, doubled each time up to 5 s. */
final class Backoff {

    private static final long FIRST = 100;
    private static final long LONGEST = 5000;

    private long delay = FIRST;
    private long until = System.nanoTime();

    boolean over() {
        return System.nanoTime() - until >= 0;
    }

    /** Notes a failure and tells how many milliseconds to wait. */
    long next() {
        long now = delay;
        until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(now);
        delay = Math.min(LONGEST, delay * 2);
        return now;
    }

    void reset() {
        delay = FIRST;
        until = System.nanoTime();
    }
}
