package justice.throughline.bench;

import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Sends commands without waiting, again where the broker is too busy to take one. */
final class Sender implements AutoCloseable {

    private static final int PAUSE_MILLIS = 50;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

    void send(FinalCommandStep<?> command) {
        var unused = command.send().whenComplete((answer, refusal) -> {
            if (tooBusy(refusal)) {
                var again = later.schedule(() -> send(command), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } else if (refusal != null) {
                fault.set(refusal);
            }
        });
    }

    /** @throws IllegalStateException when the broker has refused a command for good */
    void check() {
        Throwable refusal = fault.get();
        if (refusal != null) {
            throw new IllegalStateException("The broker refused a command", refusal);
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }

    private static boolean tooBusy(@Nullable Throwable refusal) {
        return refusal != null && Status.fromThrowable(refusal).getCode() == Status.Code.RESOURCE_EXHAUSTED;
    }
}
