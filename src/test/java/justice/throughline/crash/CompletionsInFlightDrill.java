package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import justice.throughline.devruntime.ClusterSize;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Two hundred files are triaged at once at an engine of three brokers, a third of them while the application is killed, a
 * third while the broker whose gateway it asks is, and a third while a leader of another partition is. What the engine has
 * done and what the records say is the same of each.
 */
class CompletionsInFlightDrill {

    private interface Step {
        void run() throws Exception;
    }

    private static final int EACH = 67;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private static final String EFFECTS = """
            select t.state = 'COMPLETED' as done,
                (select count(*) from tasks.wish w where w.task_key = t.key and w.state = 'SETTLED') as settled,
                (select count(*) from access.audit a
                    where a.case_id::text = t.case_id and a.what like 'complete%') as audited,
                (select count(*) from handoffs.hand_off_event e join handoffs.hand_off h on h.id = e.hand_off_id
                    where h.case_id::text = t.case_id and e.step = 'ACCEPT') as accepted
            from journal.user_task t where t.element_id = 'Task_TriageWork'""";

    private static ClusterUnderTest cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = new ClusterUnderTest(
                "target/completions-in-flight",
                new ClusterSize(3, 3),
                "--throughline.engine.lease=5s",
                "--camunda.client.worker.defaults.timeout=5s");
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
        await().atMost(LIMIT).until(() -> cluster.count("select count(*) from (" + EFFECTS + ") t") == cases.size());

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

        await().atMost(LIMIT).untilAsserted(() -> assertThat(cluster.count("select count(*) from (" + EFFECTS + ") t"
                        + " where done and settled = 1 and audited = 1 and accepted = 1"))
                .isEqualTo(cases.size()));
        assertThat(cluster.count("select count(*) from engine.outbox where sent_at is null"))
                .isZero();
    }

    /** Tells all at once, does this while some of them are not done with, and tells again what nobody has kept. */
    private static void whileInFlight(List<UUID> cases, Step kill) throws Exception {
        int before = settled();
        var told = tell(cases);
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> settled() > before);
        assertThat(settled()).as("some are in flight").isLessThan(before + cases.size());
        kill.run();
        CompletableFuture.allOf(told).join();
        await().atMost(LIMIT).pollInterval(Duration.ofSeconds(1)).until(() -> {
            CompletableFuture.allOf(tell(cases)).join();
            return settled() == before + cases.size();
        });
    }

    private static CompletableFuture<?>[] tell(List<UUID> cases) {
        return cluster
                .jdbc
                .sql("""
                        select t.key from journal.user_task t where t.case_id = any(?) and t.state = 'CREATED'
                            and t.element_id = 'Task_TriageWork'
                            and not exists (select from tasks.wish w where w.task_key = t.key and w.state = 'WISHED')""")
                .param(cases.stream().map(UUID::toString).toArray(String[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(key -> CompletableFuture.runAsync(() -> complete(key), THREADS))
                .toArray(CompletableFuture<?>[]::new);
    }

    private static void complete(long task) {
        try {
            RestClient.builder()
                    .baseUrl(cluster.app.address())
                    .defaultHeaders(headers -> headers.setBasicAuth("prosecutor", "demo"))
                    .build()
                    .post()
                    .uri("/api/tasks/" + task + "/complete")
                    .body(Map.of("receiverAnswer", "accepted"))
                    .exchange((request, response) -> response.getStatusCode());
        } catch (ResourceAccessException killed) {
            // whoever asked does not know what became of it
        }
    }

    private static void openAll(List<UUID> cases) {
        cluster.jdbc.sql("""
                        insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, stage, opened_at)
                        select id, id::text, 'report', 'Bedfordshire Police', 'violent-crime', '2026-01-01', 'INVESTIGATION', now()
                        from unnest(?) id""").param(cases.toArray(UUID[]::new)).update();
        try (var engine = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(cluster.runtime.grpcAddress()))
                .restAddress(URI.create(cluster.runtime.restAddress()))
                .build()) {
            var begun = cases.stream()
                    .map(id -> engine.newCreateInstanceCommand()
                            .bpmnProcessId("charging")
                            .latestVersion()
                            .variables("{\"caseId\": \"%s\", \"crimeType\": \"violent-crime\", \"chaseAfter\": \"P5D\"}"
                                    .formatted(id))
                            .send())
                    .toList();
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

    private static int settled() {
        return cluster.count("select count(*) from tasks.wish where act = 'COMPLETE' and state = 'SETTLED'");
    }
}
