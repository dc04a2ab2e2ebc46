package justice.throughline.tasks;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits a moment for the journal, which follows the engine by some tenths of a second. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private Patience() {}

    /** Returns the value as soon as there is one, or nothing when a person should wait no longer. */
    static <T> Optional<T> await(Duration longest, Supplier<Optional<T>> value) {
        var end = System.nanoTime() + longest.toNanos();
        var found = value.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = value.get();
        }
        return found;
    }
}
