package justice.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Camunda Process Test in Spring, on an engine that is healthy but cannot be emptied or has a clock that sticks. */
class CleanEngineGuardTest {

    private static final int ERROR = 500;
    private static final String TOPOLOGY = """
            {"brokers":[{"nodeId":0,"host":"localhost","port":1,"version":"8.6.0","partitions":[
            {"partitionId":1,"role":"leader","health":"healthy"}]}],"clusterSize":1,"partitionsCount":1,
            "replicationFactor":1,"gatewayVersion":"8.6.0","lastCompletedChangeId":"1"}""";

    private static final HttpServer ENGINE = engine();
    private static final AtomicInteger PURGE_ANSWERS = new AtomicInteger();
    private static final AtomicInteger CLOCK_ANSWERS = new AtomicInteger();

    @AfterAll
    static void stop() {
        ENGINE.stop(0);
    }

    @Test
    void shouldFailTheTestAfterWhichTheEngineCannotBeEmptied() {
        PURGE_ANSWERS.set(ERROR);
        CLOCK_ANSWERS.set(200);

        assertThat(failuresOfATestThatPasses())
                .singleElement()
                .asString()
                .contains("engine was not left clean")
                .contains("Failed to delete the runtime data")
                .doesNotContain("Failed to reset the time");
    }

    @Test
    void shouldFailTheTestAfterWhichTheClockCannotBeSetRight() {
        PURGE_ANSWERS.set(200);
        CLOCK_ANSWERS.set(ERROR);

        assertThat(failuresOfATestThatPasses())
                .singleElement()
                .asString()
                .contains("Failed to reset the time")
                .doesNotContain("Failed to delete the runtime data");
    }

    @Test
    void shouldLetPassWhatLeavesACleanEngine() {
        PURGE_ANSWERS.set(200);
        CLOCK_ANSWERS.set(200);

        assertThat(failuresOfATestThatPasses()).isEmpty();
    }

    private static List<String> failuresOfATestThatPasses() {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Passes.class))
                                .build(),
                        summary);
        assertThat(summary.getSummary().getTestsStartedCount()).isEqualTo(1);
        return summary.getSummary().getFailures().stream()
                .map(failure -> failure.getException().getMessage())
                .toList();
    }

    private static HttpServer engine() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, 200, "{\"items\":[],\"page\":{\"totalItems\":0}}"));
            server.createContext("/v2/topology", exchange -> answer(exchange, 200, TOPOLOGY));
            server.createContext("/actuator/clock", exchange -> answer(exchange, CLOCK_ANSWERS.get(), "{}"));
            server.createContext(
                    "/actuator/cluster/purge", exchange -> answer(exchange, PURGE_ANSWERS.get(), "{\"changeId\":1}"));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @ExtendWith(CleanEngineGuard.class)
    @SpringBootTest(
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = "camunda.process-test.runtime-mode=remote")
    @ActiveProfiles("no-engine")
    @CamundaSpringProcessTest
    static class Passes {

        @Configuration
        static class Nothing {}

        @DynamicPropertySource
        static void address(DynamicPropertyRegistry properties) {
            var address = "http://localhost:" + ENGINE.getAddress().getPort();
            properties.add("camunda.process-test.remote.client.grpc-address", () -> address);
            properties.add("camunda.process-test.remote.client.rest-address", () -> address);
            properties.add("camunda.process-test.remote.camunda-monitoring-api-address", () -> address);
        }

        @Test
        void shouldPass() {}
    }
}
