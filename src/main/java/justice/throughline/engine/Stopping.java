package justice.throughline.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How what has work in hand ends: beside others that do, and never for longer than it says. */
final class Stopping {

    private static final Duration LOOK = Duration.ofMillis(20);

    private Stopping() {}

    static void beside(Runnable end, Runnable then) {
        Thread.ofPlatform().daemon().name("stopping").start(() -> {
            try {
                end.run();
            } finally {
                then.run();
            }
        });
    }

    /** @return whether it came true within this time */
    static boolean waitUntil(BooleanSupplier done, Duration longest) {
        var begin = System.nanoTime();
        try {
            while (!done.getAsBoolean()) {
                if (System.nanoTime() - begin > longest.toNanos()) return false;
                Thread.sleep(LOOK);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
