package justice.throughline.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;

/** An HTTP answer. */
record Answer(int status, String contentType, byte[] body) {

    private static final int OK = 200;

    static Answer json(JsonNode body) {
        return text("application/json", body.toString());
    }

    static Answer text(String contentType, String body) {
        return new Answer(OK, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer problem(int status, String detail) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("status", status)
                .put("title", "search exporter")
                .put("detail", detail)
                .toString();
        return new Answer(status, "application/problem+json", body.getBytes(StandardCharsets.UTF_8));
    }
}
