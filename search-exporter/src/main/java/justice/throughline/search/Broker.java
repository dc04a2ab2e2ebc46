package justice.throughline.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** The broker's own REST address. */
final class Broker {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON_TYPE = "application/json";
    private static final int FIRST_ERROR = 400;
    private static final int NOT_FOUND = 404;
    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;

    Broker(URI address) {
        this.address = address;
    }

    Answer forward(Request request) throws IOException, InterruptedException {
        HttpRequest.Builder outgoing =
                to(request.uri().toString()).method(request.method(), BodyPublishers.ofByteArray(request.body()));
        request.contentType().ifPresent(type -> outgoing.header("Content-Type", type));
        request.accept().ifPresent(type -> outgoing.header("Accept", type));
        HttpResponse<byte[]> answer = http.send(outgoing.build(), BodyHandlers.ofByteArray());
        String type = answer.headers().firstValue("Content-Type").orElse(JSON_TYPE);
        return new Answer(answer.statusCode(), type, answer.body());
    }

    JsonNode topology() throws IOException, InterruptedException {
        return json.readTree(expectSuccess(to("/v2/topology").GET().build()).body());
    }

    /** Sets the engine's clock and holds it there. */
    void pinClock(Instant now) throws IOException, InterruptedException {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("timestamp", now.toEpochMilli())
                .toString();
        insist(to("/v2/clock")
                .header("Content-Type", JSON_TYPE)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    void resetClock() throws IOException, InterruptedException {
        insist(to("/v2/clock/reset").POST(BodyPublishers.noBody()).build());
    }

    /** Cancels the instance; one that has just ended is as good as cancelled. */
    void cancel(String processInstanceKey) throws IOException, InterruptedException {
        HttpRequest request = to("/v2/process-instances/" + processInstanceKey + "/cancellation")
                .header("Content-Type", JSON_TYPE)
                .POST(BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != NOT_FOUND) {
            refuseError(request, answer);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<byte[]> expectSuccess(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        refuseError(request, answer);
        return answer;
    }

    /** Says it again when a busy broker refuses; only for what changes nothing when it is said twice. */
    private void insist(HttpRequest request) throws IOException, InterruptedException {
        for (int left = TRIES - 1; ; left--) {
            try {
                expectSuccess(request);
                return;
            } catch (IOException e) {
                if (left == 0) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static void refuseError(HttpRequest request, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new IOException(
                    request.method() + " " + request.uri().getPath() + " answered " + answer.statusCode());
        }
    }
}
