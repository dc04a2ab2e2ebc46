package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Starts instances of the test process, each exactly once whatever fails, and does their work. */
final class Load implements AutoCloseable {

    private static final int WINDOW = 50;

    final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger jobsDone = new AtomicInteger();
    private final Semaphore window = new Semaphore(WINDOW);
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
                .handler((jobs, job) -> {
                    jobs.newCompleteCommand(job).send().join();
                    jobsDone.incrementAndGet();
                })
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

    /** Starts these one after the other, beside whoever asks for it. */
    CompletableFuture<Void> startAll(int number) {
        return CompletableFuture.runAsync(() -> {
            for (int i = 0; i < number; i++) {
                start(i);
            }
        });
    }

    /** Completes the user tasks that the journal knows, until so many instances have ended. */
    void finishAll(JournalTables journal, int number, Duration patience) {
        await().atMost(patience).ignoreExceptions().untilAsserted(() -> {
            complete(journal.numbers("select key from journal.user_task where state = 'CREATED'"));
            assertThat(journal.number("select count(*) from journal.process_instance where state = 'COMPLETED'"))
                    .isEqualTo(number);
        });
    }

    /** Starts that many, with a bounded number in flight, and answers how many a second went through their job. */
    double run(int number) {
        int first = started.get();
        int target = jobsDone.get() + number;
        long begin = System.nanoTime();
        for (int i = 0; i < number; i++) {
            startSoon(first + i);
        }
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> jobsDone.get() >= target);
        return number / ((System.nanoTime() - begin) / 1e9);
    }

    /** Starts that many at an even pace. */
    CompletableFuture<Void> paced(int number, double perSecond) {
        return CompletableFuture.runAsync(() -> {
            int first = started.get();
            long begin = System.nanoTime();
            for (int i = 0; i < number; i++) {
                long due = begin + (long) (i / perSecond * 1e9);
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                startSoon(first + i);
            }
        });
    }

    int done() {
        return started.get();
    }

    private void startSoon(int number) {
        window.acquireUninterruptibly();
        String caseId = "case-" + number;
        client.newPublishMessageCommand()
                .messageName("load.start")
                .correlationKey(caseId)
                .messageId(caseId)
                .timeToLive(Duration.ZERO)
                .variables(Map.of("caseId", caseId))
                .send()
                .whenComplete((done, failure) -> {
                    window.release();
                    if (failure != null) {
                        startSoon(number);
                    } else {
                        started.incrementAndGet();
                    }
                });
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
