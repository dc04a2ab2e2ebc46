package justice.throughline.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import justice.throughline.devruntime.EmbeddedRuntime;

/** The application's jar in a JVM of its own. */
final class AppProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final String address;

    AppProcess(Settings settings, EmbeddedRuntime runtime) throws IOException, InterruptedException {
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        Path log = runtime.home().resolve("logs/app.log");
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        settings.app().toString(),
                        "--spring.profiles.active=external,demo",
                        "--throughline.demo.outside=true",
                        "--throughline.access.costly-per-minute=1000000",
                        "--throughline.allow-insecure=all of it listens on this machine only",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--throughline.demo.gentle=false",
                        "--throughline.demo.clocks=false",
                        "--throughline.demo.replay-window=" + settings.window(),
                        "--spring.datasource.url=" + runtime.jdbcUrl(),
                        "--spring.datasource.username=" + runtime.dbUser(),
                        "--spring.datasource.password=" + runtime.dbPassword(),
                        "--camunda.client.grpc-address=" + runtime.grpcAddress(),
                        "--camunda.client.rest-address=" + runtime.restAddress()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReady(log);
    }

    String address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void awaitReady(Path log) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!serves()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The application did not start, see " + log);
            }
            Thread.sleep(200);
        }
    }

    private boolean serves() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
