package justice.throughline.tasks;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What this process is telling the engine about tasks at this moment, each with the task as it was. Whoever must come after
 * it waits here and need not ask the database again and again; what another process tells, or was left by one that died, is
 * found there alone.
 */
@Component
class InHand {

    private final Map<UUID, Telling> tellings = new ConcurrentHashMap<>();

    private record Telling(OpenTask task, CountDownLatch over) {}

    /** Tells the engine of this wish; all that follows from its answer is written when this returns. */
    <T> T tell(UUID wish, OpenTask task, Supplier<T> telling) {
        var mine = new Telling(task, new CountDownLatch(1));
        tellings.put(wish, mine);
        try {
            return telling.get();
        } finally {
            tellings.remove(wish);
            mine.over().countDown();
        }
    }

    /** The task of this wish, while this process tells the engine of it. */
    Optional<OpenTask> task(UUID wish) {
        return Optional.ofNullable(tellings.get(wish)).map(Telling::task);
    }

    /** Waits, at most so long, until what this process is telling now about tasks of this case has been told. */
    void await(UUID caseId, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        for (var telling : tellings.values()) {
            if (!telling.task().caseId().equals(caseId)) continue;
            try {
                if (!telling.over().await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
