package justice.throughline.devruntime;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts instances of the test process, each exactly once whatever fails, and does their work. */
final class Load implements AutoCloseable {

    final AtomicInteger started = new AtomicInteger();
    private final CamundaClient client;

    Load(EmbeddedRuntime runtime) {
        client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(runtime.grpcAddress()))
                .restAddress(URI.create(runtime.restAddress()))
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(Duration.ofSeconds(10))
                .build();
    }

    void deploy() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("load.bpmn")
                .addResourceFromClasspath("load-child.bpmn")
                .requestTimeout(Duration.ofMinutes(1))
                .send()
                .join();
    }

    void work() {
        client.newWorker()
                .jobType("load.work")
                .handler((jobs, job) -> jobs.newCompleteCommand(job).send().join())
                .timeout(Duration.ofSeconds(20))
                .open();
    }

    /** The engine takes a message with the same id once, so that each can be sent until it is acknowledged. */
    void start(int number) {
        String caseId = "case-" + number;
        untilAcknowledged(() -> client.newPublishMessageCommand()
                .messageName("load.start")
                .correlationKey(caseId)
                .messageId(caseId)
                .timeToLive(Duration.ofHours(1))
                .variables(Map.of("caseId", caseId))
                .send()
                .join());
        started.incrementAndGet();
    }

    void complete(List<Long> userTasks) {
        for (long key : userTasks) {
            try {
                client.newCompleteUserTaskCommand(key).send().join();
            } catch (ClientException e) {
                // done before, or the engine is away: the journal tells the next time
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static void untilAcknowledged(Runnable command) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            try {
                command.run();
                return;
            } catch (ClientException e) {
                if (isTakenAlready(e)) {
                    return;
                }
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    private static boolean isTakenAlready(ClientException e) {
        return e instanceof ClientStatusException refused && refused.getStatusCode() == Status.Code.ALREADY_EXISTS;
    }
}
