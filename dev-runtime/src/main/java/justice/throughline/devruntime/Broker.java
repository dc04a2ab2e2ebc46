package justice.throughline.devruntime;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

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

/** The Zeebe broker as a child process. */
final class Broker {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final BrokerCommand command;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    Broker(BrokerCommand command, Path log) {
        this.command = command;
        this.log = log;
    }

    void start() throws IOException, InterruptedException {
        start(Map.of());
    }

    /** Starts the broker and waits until its partition has a leader. */
    void start(Map<String, String> furtherEnvironment) throws IOException, InterruptedException {
        endLeftOver();
        keepPreviousLog();
        ProcessBuilder builder = command.builder().redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(furtherEnvironment);
        Process started = builder.start();
        process = started;
        Files.writeString(pidFile(), String.valueOf(started.pid()));
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!ready()) {
            if (!started.isAlive()) {
                throw new EngineLog(log).failure("The engine ended while starting");
            }
            if (System.nanoTime() > end) {
                kill();
                throw new EngineLog(log).failure("The engine was not ready after " + LIMIT.toSeconds() + " s");
            }
            started.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    /** Lets it end in order, and ends it after ten seconds. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
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
            Files.move(log, log.resolveSibling("zeebe.previous.log"), REPLACE_EXISTING);
        }
    }

    private Path pidFile() {
        return command.home().resolve("broker.pid");
    }

    private boolean ready() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(command.restAddress() + "/v2/topology"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    && answer.body().contains("\"leader\"")
                    && answer.body().contains("\"healthy\"");
        } catch (IOException e) {
            return false;
        }
    }
}
