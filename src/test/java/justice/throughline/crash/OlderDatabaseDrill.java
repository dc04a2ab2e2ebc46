package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.devruntime.RuntimeOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/**
 * The database is set back to before the work of an hour, by the engine and by people, and the engine is not. What is missing
 * is noticed, said, and made again as far as it can be. Prints what was missing of each kind, and what is left for people.
 */
class OlderDatabaseDrill {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Path HOME = Path.of("target/older-database");
    private static final int FILES = 60;
    private static final int COMPLETED = 30;

    private static EmbeddedRuntime runtime;
    private static AppProcess app;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        runtime = EmbeddedRuntime.start(RuntimeOptions.in(HOME).withFresh(true));
        app = new AppProcess(
                runtime,
                List.of(
                        "--throughline.demo.gentle=false",
                        "--throughline.demo.clocks=false",
                        "--throughline.demo.extract=false"));
        app.start();
    }

    @AfterAll
    static void stop() {
        if (app != null) app.close();
        if (runtime != null) runtime.close();
    }

    @Test
    void shouldNoticeWhatIsMissingAndMakeItAgain() throws Exception {
        var cases = Stream.generate(UUID::randomUUID).limit(FILES).toList();
        var files = new TriageFiles(runtime);
        files.openCases(cases);
        saveDatabase();
        app.start();
        begin(cases);
        await().atMost(LIMIT).until(() -> files.tasks() == FILES);
        files.untold(cases).stream().limit(COMPLETED).forEach(task -> TriageFiles.complete(app.address(), task));
        await().atMost(LIMIT).until(() -> files.settled() == COMPLETED);
        int offered = files.handOffs();

        restoreDatabase();
        assertThat(files.handOffs()).as("the hour is gone").isZero();
        app.start();

        await().atMost(LIMIT).untilAsserted(() -> assertThat(new Replay(app.address()).health("recovery"))
                .containsEntry("status", "DOWN"));
        var missing = kinds();
        System.out.println("Missing, by kind: " + missing + "; gaps in the journal: " + gaps());
        assertThat(missing.size() + gaps().size()).isPositive();

        ask("/api/missing-records/again");
        await().atMost(LIMIT).untilAsserted(() -> assertThat(kinds())
                .allSatisfy(kind -> assertThat(kind).containsEntry("canBeMade", 0)));
        System.out.println(
                "Left for people: " + kinds() + "; hand-offs before " + offered + ", now " + files.handOffs());
        assertThat(files.handOffs()).isEqualTo(offered);
        assertThat(files.whole()).as("what people had completed").isEqualTo(COMPLETED);
        await().atMost(LIMIT).pollInterval(Duration.ofSeconds(1)).until(() -> {
            files.untold(cases).forEach(task -> TriageFiles.complete(app.address(), task));
            return files.whole() == FILES;
        });
        assertThat(files.doubled()).as("made twice").isZero();
    }

    private static void begin(List<UUID> cases) {
        try (var engine = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(runtime.grpcAddress()))
                .restAddress(URI.create(runtime.restAddress()))
                .build()) {
            cases.forEach(id -> TriageFiles.begin(engine, id).join());
        }
    }

    /** As a backup of PostgreSQL alone: a copy of its folder while it stands still. */
    private static void saveDatabase() throws Exception {
        app.kill();
        runtime.killPostgres();
        run("rm", "-rf", "postgres.saved");
        copy("postgres", "postgres.saved");
        runtime.startPostgres();
    }

    /** Everything is down; only the database comes back as it was. */
    private static void restoreDatabase() throws Exception {
        app.kill();
        runtime.killBroker();
        runtime.killPostgres();
        run("rm", "-rf", "postgres");
        copy("postgres.saved", "postgres");
        runtime.startPostgres();
        runtime.startBroker();
    }

    private static void copy(String from, String to) throws Exception {
        run("cp", "-a", from, to);
    }

    private static void run(String... command) throws Exception {
        var process =
                new ProcessBuilder(command).directory(HOME.toFile()).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    private static List<Map<String, Object>> kinds() {
        return read("/api/missing-records/kinds");
    }

    private static List<Map<String, Object>> gaps() {
        return read("/api/missing-records/gaps");
    }

    private static List<Map<String, Object>> read(String path) {
        return admin().get().uri(path).retrieve().body(new ParameterizedTypeReference<>() {});
    }

    private static void ask(String path) {
        admin().post().uri(path).retrieve().toBodilessEntity();
    }

    private static RestClient admin() {
        return RestClient.builder()
                .baseUrl(app.address())
                .defaultHeaders(headers -> headers.setBasicAuth("admin", "demo"))
                .build();
    }
}
