package justice.throughline.crash;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.ThroughlineApplication;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.devruntime.ParentWatch;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The application in a JVM of its own, so that it can be killed; it always comes back at the same address. */
final class AppProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final int EXIT_AFTER_SIGKILL = 128 + 9;

    private final EmbeddedRuntime runtime;
    private final List<String> settings;
    private final Path log;
    private final int port;
    private final List<Path> more = new ArrayList<>();
    private boolean compilingWell;
    private Process process;

    AppProcess(EmbeddedRuntime runtime, List<String> settings) throws IOException {
        this(runtime, "app", settings);
    }

    /** @param name of its log, among copies */
    AppProcess(EmbeddedRuntime runtime, String name, List<String> settings) throws IOException {
        this.runtime = runtime;
        this.settings = settings;
        this.log = runtime.home().resolve("logs").resolve(name + ".log");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /** Spends more on its start in order to run faster. */
    AppProcess forLong() {
        compilingWell = true;
        return this;
    }

    /** With this class of the tests, and those of its package, on its class path. */
    AppProcess with(Class<?> hook) throws IOException {
        var name = Path.of(hook.getPackageName().replace('.', '/'));
        var target = runtime.home().resolve("hooks");
        Files.createDirectories(target.resolve(name));
        try (var classes = Files.list(Path.of("target/test-classes").resolve(name))) {
            for (var file : classes.toList()) {
                Files.copy(file, target.resolve(name).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        more.add(target);
        return this;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it and waits until it serves; the first of all runs twice, so that those after it start fast. */
    void start() throws IOException, InterruptedException {
        begin();
        awaitServing();
        if (!more.isEmpty() || QuickStart.isReady()) return;
        stop(START_LIMIT);
        begin();
        awaitServing();
    }

    void begin() throws IOException {
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    void awaitServing() {
        var client = RestClient.create(address());
        await().atMost(START_LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> {
            assertThat(process.isAlive()).as("the app lives, see %s", log).isTrue();
            return serves(client);
        });
    }

    void staysUpFor(Duration period) throws InterruptedException {
        assertThat(process.waitFor(period.toMillis(), MILLISECONDS))
                .as("it ended, see %s", log)
                .isFalse();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitKilled(Duration.ofSeconds(10));
    }

    /** Asks it to end, as an operator does. */
    void stop(Duration limit) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(limit.toSeconds(), SECONDS))
                .as("it ends when it is asked, see %s", log)
                .isTrue();
    }

    /** Waits until something has ended it as {@code kill -9} does. */
    void awaitKilled(Duration limit) throws InterruptedException {
        assertThat(process.waitFor(limit.toSeconds(), SECONDS))
                .as("it ends, see %s", log)
                .isTrue();
        assertThat(process.exitValue()).as("ended by SIGKILL").isEqualTo(EXIT_AFTER_SIGKILL);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private static boolean serves(RestClient client) {
        try {
            return client.get()
                    .uri("/actuator/health/readiness")
                    .exchange(
                            (request, response) -> response.getStatusCode().isSameCodeAs(HttpStatusCode.valueOf(200)));
        } catch (ResourceAccessException e) {
            return false;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                compilingWell ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1"));
        if (more.isEmpty() || QuickStart.isReady()) command.addAll(QuickStart.options());
        command.addAll(List.of(
                "-cp",
                shippedClasses(),
                ParentWatch.class.getName(),
                ThroughlineApplication.class.getName(),
                "--spring.profiles.active=external,demo",
                "--throughline.allow-insecure=all of it listens on this machine only",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.datasource.url=" + runtime.jdbcUrl(),
                "--spring.datasource.username=" + runtime.dbUser(),
                "--spring.datasource.password=" + runtime.dbPassword(),
                "--camunda.client.grpc-address=" + runtime.grpcAddress(),
                "--camunda.client.rest-address=" + runtime.restAddress()));
        command.addAll(settings);
        return command;
    }

    private String shippedClasses() {
        return Stream.concat(QuickStart.classPath().stream(), more.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
