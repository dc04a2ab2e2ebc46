package justice.throughline.crash;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import justice.throughline.devruntime.EmbeddedRuntime;
import org.springframework.dao.DataAccessException;

/**
 * A file for the prosecution four times a second, each triaged by somebody who asks one copy of the application after the
 * other until one takes the task. Knows for how long nothing was settled, and what became of all in the end.
 */
final class SteadyWork implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private final AtomicInteger turn = new AtomicInteger();
    private final Queue<UUID> begun = new ConcurrentLinkedQueue<>();
    private final List<AppProcess> copies;
    private final TriageFiles files;
    private final CamundaClient engine;
    private volatile boolean ending;
    private volatile int settled;
    private volatile long movedAt = System.nanoTime();
    private volatile long longestPause;

    SteadyWork(EmbeddedRuntime runtime, List<AppProcess> copies) {
        this.copies = copies;
        files = new TriageFiles(runtime);
        engine = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(runtime.grpcAddress()))
                .restAddress(URI.create(runtime.restAddress()))
                .defaultRequestTimeout(Duration.ofSeconds(5))
                .build();
        threads.scheduleWithFixedDelay(this::open, 0, 250, TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(this::completeAll, 0, 200, TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(this::watch, 0, 100, TimeUnit.MILLISECONDS);
    }

    private void open() {
        if (ending) return;
        var id = UUID.randomUUID();
        try {
            files.openCases(List.of(id));
            TriageFiles.begin(engine, id).join();
            begun.add(id);
        } catch (ClientException | DataAccessException hurt) {
            // the engine has not said that it began: nobody counts on it
        }
    }

    private void completeAll() {
        try {
            for (long task : files.untold(List.copyOf(begun))) {
                TriageFiles.complete(
                        copies.get(turn.getAndIncrement() % copies.size()).address(), task);
            }
        } catch (DataAccessException away) {
            // looked for again in a moment
        }
    }

    private void watch() {
        try {
            int now = files.settled();
            if (now > settled) {
                longestPause = Math.max(longestPause, System.nanoTime() - movedAt);
                movedAt = System.nanoTime();
                settled = now;
            }
        } catch (DataAccessException away) {
            // nothing is settled meanwhile
        }
    }

    void forgetPauses() {
        longestPause = 0;
    }

    Duration longestPause() {
        return Duration.ofNanos(longestPause);
    }

    int settled() {
        return settled;
    }

    void awaitSettled(int more) {
        int enough = settled + more;
        await().atMost(LIMIT).until(() -> settled >= enough);
    }

    /** Opens no more, and waits until all that was begun is done with. */
    void end() {
        ending = true;
        await().atMost(LIMIT).ignoreExceptions().until(() -> lost() == 0);
    }

    int begun() {
        return begun.size();
    }

    /** Of what the engine has said that it began, and what it began besides, what is not done with all its effects. */
    int lost() {
        return Math.max(begun.size(), files.tasks()) - files.whole();
    }

    int doubled() {
        return files.doubled();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        engine.close();
    }
}
