package justice.throughline.devruntime;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Zeebe broker as a child process. */
final class Broker {

    private static final Duration LIMIT_OF_EACH = Duration.ofSeconds(120);
    private static final Duration LIMIT_OF_STOP = Duration.ofSeconds(10);

    /** Where it writes down its classes first. */
    private static final Duration LIMIT_WITH_CLASSES = Duration.ofSeconds(60);

    private static final int KILLED = 128 + 9;

    private final BrokerCommand command;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;
    private @Nullable LoadedClasses classes;

    Broker(BrokerCommand command, Path log) {
        this.command = command;
        this.log = log;
    }

    int id() {
        return command.node().id();
    }

    BrokerPorts ports() {
        return command.node().ports();
    }

    void launch(Map<String, String> furtherEnvironment) throws IOException, InterruptedException {
        endLeftOver();
        keepPreviousLog();
        LoadedClasses loaded = command.classes();
        classes = loaded;
        ProcessBuilder builder =
                command.builder(loaded).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(furtherEnvironment);
        Process started = builder.start();
        process = started;
        Files.writeString(pidFile(), String.valueOf(started.pid()));
    }

    /** Waits until each of its partitions has a leader. */
    void awaitReady() throws IOException, InterruptedException {
        Process started = requireNonNull(process);
        Duration limit = LIMIT_OF_EACH.multipliedBy(command.node().size().brokers());
        long end = System.nanoTime() + limit.toNanos();
        while (!topology().map(topology -> topology.ready(id())).orElse(false)) {
            if (!started.isAlive()) {
                throw new EngineLog(log).failure("The engine ended while starting");
            }
            if (System.nanoTime() > end) {
                kill();
                throw new EngineLog(log).failure("The engine was not ready after " + limit.toSeconds() + " s");
            }
            started.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    /** Nothing while it does not answer. */
    Optional<Topology> topology() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(command.restAddress() + "/v2/topology"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(Topology.of(answer.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean answers() {
        try {
            return topology().isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets it end in order. */
    void tellToStop() {
        if (process != null) {
            process.destroy();
        }
    }

    /** Ends it after a while if it has not ended by itself. */
    void awaitStopped() throws InterruptedException {
        if (process == null) return;
        var limit = requireNonNull(classes).areMissing() ? LIMIT_WITH_CLASSES : LIMIT_OF_STOP;
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        } else if (process.exitValue() != KILLED) {
            classes.keep();
        }
    }

    void stop() throws InterruptedException {
        tellToStop();
        awaitStopped();
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Stops it where it is, with its connections and locks, until {@link #thaw()}. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        if (process != null) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    /** After a kill of the parent the last broker may still be on its way out. */
    private void endLeftOver() throws IOException, InterruptedException {
        Files.createDirectories(pidFile().getParent());
        Processes.end(pidFile(), command.home().toString());
    }

    /** What a crash has left there is worth more than the log of the start after it. */
    private void keepPreviousLog() throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(command.node().name() + ".previous.log"), REPLACE_EXISTING);
        }
    }

    private Path pidFile() {
        return command.home().resolve("broker.pid");
    }
}
