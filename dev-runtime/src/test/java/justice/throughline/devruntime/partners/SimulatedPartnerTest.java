package justice.throughline.devruntime.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedPartnerTest {

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private HttpServer application;
    private Replies replies;

    @BeforeEach
    void listen() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", exchange -> {
            steps.add(json.readTree(exchange.getRequestBody())
                    .path("data")
                    .path("step")
                    .asText());
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        application.start();
        var address = URI.create("http://127.0.0.1:" + application.getAddress().getPort());
        replies = new Replies(SimulatorKeys.generate().partners(), address, party -> false);
    }

    @AfterEach
    void stop() {
        replies.close();
        application.stop(0);
    }

    @Test
    void shouldFinishWhatItHasTaken() {
        offer("H-28");

        assertThat(steps).containsExactlyInAnyOrder("ACCEPT", "START", "FINISH");
    }

    @Test
    void shouldNotFinishADecisionThatNobodyHasMade() {
        offer("H-13");
        offer("H-14");

        assertThat(steps).containsExactlyInAnyOrder("ACCEPT", "START", "ACCEPT", "START");
    }

    private void offer(String kind) {
        new SimulatedPartner("CPS", replies, new Random(1)).receive(offered(kind), Misbehaviour.NONE);
        await().until(() -> replies.open() == 0);
    }

    private JsonNode offered(String kind) {
        return json.valueToTree(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "type",
                "justice.throughline.handoff.offered.v1",
                "time",
                "2026-03-02T10:00:00Z",
                "data",
                Map.of("handOffId", UUID.randomUUID().toString(), "attempt", 1, "kind", kind)));
    }
}
