package justice.throughline.search;

import static justice.throughline.search.Records.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PURGE = "/actuator/cluster/purge";
    private static final String CANCEL = "POST /v2/process-instances/20/cancellation";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ReadModel model = new ReadModel();
    private FakeBroker broker;
    private ApiServer server;

    @BeforeEach
    void start() throws IOException {
        broker = new FakeBroker();
        server = ApiServer.start(new Settings(0, broker.address()), model);
        broker.onRequest = this::resetClock;
    }

    @AfterEach
    void stop() {
        server.close();
        broker.close();
    }

    @Test
    void shouldAnswerSearchesItself() throws Exception {
        model.apply(process("ELEMENT_ACTIVATING", 20, -1));

        HttpResponse<String> answer =
                send("POST", "/v2/process-instances/search", "{\"filter\":{\"state\":\"ACTIVE\"}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body())
                        .at("/items/0/processInstanceKey")
                        .asText())
                .isEqualTo("20");
        assertThat(broker.asked).isEmpty();
    }

    @Test
    void shouldHandOnWhatItDoesNotAnswer() throws Exception {
        broker.statuses.put("POST /v2/user-tasks/7/completion?x=1", 409);

        HttpResponse<String> answer = send("POST", "/v2/user-tasks/7/completion?x=1", "{\"a\":1}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.broker");
        assertThat(broker.asked).containsExactly("POST /v2/user-tasks/7/completion?x=1 {\"a\":1}");
    }

    @Test
    void shouldSayWhatItCannotSearch() throws Exception {
        assertThat(send("POST", "/v2/jobs/search", "{}").statusCode()).isEqualTo(501);
        model.apply(process("ELEMENT_ACTIVATING", 20, -1));
        assertThat(send("POST", "/v2/process-instances/search", "{\"filter\":{\"state\":{\"$like\":\"A\"}}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldKeepTheClockAheadUntilReset() throws Exception {
        Instant before = Instant.now();
        send("POST", "/actuator/clock/add", "{\"offsetMilli\":3600000}");

        assertThat(instant(send("GET", "/actuator/clock", ""))).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
        await().atMost(Duration.ofSeconds(5)).until(() -> pins().size() >= 3);
        assertThat(pins()).isSorted().doesNotHaveDuplicates();
        assertThat(Instant.ofEpochMilli(pins().getFirst())).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));

        send("DELETE", "/actuator/clock", "");
        int pinned = pins().size();
        assertThat(broker.asked.getLast()).startsWith("POST /v2/clock/reset");
        assertThat(instant(send("GET", "/actuator/clock", ""))).isBefore(before.plus(Duration.ofHours(1)));
        await().during(Duration.ofMillis(600)).until(() -> pins().size() == pinned);
    }

    @Test
    void shouldMoveTheClockOfABrokerThatIsBusyAtFirst() throws Exception {
        broker.statuses.put("PUT /v2/clock", 503);
        broker.onRequest = line -> {
            if (pins().size() > 2) {
                broker.statuses.clear();
            }
        };

        assertThat(send("POST", "/actuator/clock/add", "{\"offsetMilli\":3600000}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(pins().subList(0, 3)).containsOnly(pins().getFirst());
    }

    @Test
    void shouldReportAClockThatDoesNotMove() throws Exception {
        broker.statuses.put("PUT /v2/clock", 503);

        assertThat(send("POST", "/actuator/clock/add", "{\"offsetMilli\":3600000}")
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void shouldReportAFailedReset() throws Exception {
        broker.statuses.put("POST /v2/clock/reset", 503);

        assertThat(send("DELETE", "/actuator/clock", "").statusCode()).isEqualTo(500);
    }

    @Test
    void shouldCancelAndForgetOnPurge() throws Exception {
        model.apply(process("ELEMENT_ACTIVATING", 20, -1));
        broker.onRequest = line -> {
            resetClock(line);
            if (line.equals(CANCEL)) {
                model.apply(process("ELEMENT_TERMINATED", 20, -1));
            }
        };

        HttpResponse<String> purged = send("POST", PURGE, "");

        assertThat(JSON.readTree(purged.body()).path("changeId").asLong()).isEqualTo(1);
        JsonNode topology = JSON.readTree(send("GET", "/v2/topology", "").body());
        assertThat(topology.path("lastCompletedChangeId"))
                .isEqualTo(JSON.getNodeFactory().textNode("1"));
        assertThat(topology.path("gatewayVersion").asText()).isEqualTo("8.6.0");
        assertThat(model.find("process-instances", "20")).isEmpty();
    }

    @Test
    void shouldReportAPurgeThatTheBrokerRefuses() throws Exception {
        model.apply(process("ELEMENT_ACTIVATING", 20, -1));
        broker.statuses.put(CANCEL, 503);

        assertThat(send("POST", PURGE, "").statusCode()).isEqualTo(500);
        assertThat(model.find("process-instances", "20")).isPresent();
    }

    private void resetClock(String line) {
        if (line.equals("POST /v2/clock/reset")) {
            model.apply(Records.record("CLOCK", "RESETTED", -1, "{}"));
        }
    }

    private List<Long> pins() {
        return broker.asked.stream()
                .filter(line -> line.startsWith("PUT /v2/clock "))
                .map(line -> Long.valueOf(line.replaceAll(".*:(\\d+)}", "$1")))
                .toList();
    }

    private static Instant instant(HttpResponse<String> answer) throws IOException {
        return Instant.parse(JSON.readTree(answer.body()).path("instant").asText());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
