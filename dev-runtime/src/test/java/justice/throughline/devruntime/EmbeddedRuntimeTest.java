package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedRuntimeTest {

    @Test
    void shouldShowWhatTheEngineDoes() throws Exception {
        var options = RuntimeOptions.in(Path.of("target/home")).withFresh(true).withProgress(System.out::println);
        try (var runtime = EmbeddedRuntime.start(options);
                var client = CamundaClient.newClientBuilder()
                        .grpcAddress(URI.create(runtime.grpcAddress()))
                        .restAddress(URI.create(runtime.restAddress()))
                        .preferRestOverGrpc(false)
                        .build()) {
            client.newDeployResourceCommand()
                    .addResourceFromClasspath("load.bpmn")
                    .addResourceFromClasspath("load-child.bpmn")
                    .send()
                    .join();
            for (int i = 0; i < 20; i++) {
                client.newCreateInstanceCommand()
                        .bpmnProcessId("load")
                        .latestVersion()
                        .variables(Map.of("caseId", "case-" + i))
                        .send()
                        .join();
            }
            client.newWorker()
                    .jobType("load.work")
                    .handler((c, job) -> c.newCompleteCommand(job).send().join())
                    .open();
            try (var db = DriverManager.getConnection(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword());
                    var statement = db.createStatement()) {
                await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
                    var found = statement.executeQuery(
                            "select count(*), count(case_id), count(distinct root_key) from journal.user_task where state='CREATED'");
                    found.next();
                    assertThat(List.of(found.getInt(1), found.getInt(2), found.getInt(3)))
                            .containsExactly(20, 20, 20);
                });
            }
        }
    }
}
