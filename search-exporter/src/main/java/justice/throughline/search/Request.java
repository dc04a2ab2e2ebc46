package justice.throughline.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** An HTTP request, read whole. */
record Request(String method, URI uri, Optional<String> contentType, Optional<String> accept, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Request read(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                Optional.ofNullable(headers.getFirst("Content-Type")),
                Optional.ofNullable(headers.getFirst("Accept")),
                exchange.getRequestBody().readAllBytes());
    }

    JsonNode json() throws IOException {
        return JSON.readTree(body);
    }

    String line() {
        return method + " " + uri.getPath();
    }
}
