package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import justice.throughline.devruntime.ClusterSize;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two hundred files are triaged at once at an engine of three brokers, a third of them while the application is killed, a
 * third while the broker whose gateway it asks is, and a third while a leader of another partition is. What the engine has
 * done and what the records say is the same of each.
 */
class CompletionsInFlightDrill {

    private static final int EACH = 67;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private static ClusterUnderTest cluster;
    private static TriageFiles files;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cluster = new ClusterUnderTest(
                "target/completions-in-flight",
                new ClusterSize(3, 3),
                "--throughline.engine.lease=5s",
                "--camunda.client.worker.defaults.timeout=5s");
        files = new TriageFiles(cluster.runtime);
    }

    @AfterAll
    static void stop() {
        THREADS.shutdownNow();
        if (cluster != null) cluster.close();
    }

    @Test
    void shouldHaveTheEffectsOfEachThatTheEngineHasDone() throws Exception {
        var cases = Stream.generate(UUID::randomUUID).limit(3 * EACH).toList();
        openAll(cases);
        await().atMost(LIMIT).until(() -> files.tasks() == cases.size());

        whileInFlight(cases.subList(0, EACH), () -> {
            cluster.app.kill();
            cluster.app.start();
        });
        whileInFlight(cases.subList(EACH, 2 * EACH), () -> {
            cluster.runtime.killBroker(0);
            cluster.runtime.startBroker(0);
        });
        int leader = anotherLeader();
        whileInFlight(cases.subList(2 * EACH, 3 * EACH), () -> {
            cluster.runtime.killBroker(leader);
            cluster.runtime.startBroker(leader);
        });

        await().atMost(LIMIT).untilAsserted(() -> assertThat(files.whole()).isEqualTo(cases.size()));
        assertThat(files.untoldToTheEngine()).isZero();
    }

    /** Tells all at once, does this while some of them are not done with, and tells again what nobody has kept. */
    private static void whileInFlight(List<UUID> cases, Step kill) throws Exception {
        int before = files.settled();
        var told = tell(cases);
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> files.settled() > before);
        assertThat(files.settled()).as("some are in flight").isLessThan(before + cases.size());
        kill.run();
        CompletableFuture.allOf(told).join();
        await().atMost(LIMIT).pollInterval(Duration.ofSeconds(1)).until(() -> {
            CompletableFuture.allOf(tell(cases)).join();
            return files.settled() == before + cases.size();
        });
    }

    private static CompletableFuture<?>[] tell(List<UUID> cases) {
        return files.untold(cases).stream()
                .map(key -> CompletableFuture.runAsync(() -> TriageFiles.complete(cluster.app.address(), key), THREADS))
                .toArray(CompletableFuture<?>[]::new);
    }

    private static void openAll(List<UUID> cases) {
        files.openCases(cases);
        try (var engine = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(cluster.runtime.grpcAddress()))
                .restAddress(URI.create(cluster.runtime.restAddress()))
                .build()) {
            var begun = cases.stream().map(id -> TriageFiles.begin(engine, id)).toList();
            begun.forEach(each -> each.join());
        }
    }

    private static int anotherLeader() {
        return Stream.of(1, 2, 3)
                .flatMap(partition -> cluster.runtime.leader(partition).stream())
                .filter(leader -> leader != 0)
                .findFirst()
                .orElseThrow();
    }
}
