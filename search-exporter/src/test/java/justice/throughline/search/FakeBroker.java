package justice.throughline.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Stands in for the broker's REST address and notes what it was asked. */
final class FakeBroker implements AutoCloseable {

    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    volatile Consumer<String> onRequest = line -> {};
    private final HttpServer server;

    FakeBroker() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(line + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            onRequest.accept(line);
            byte[] body = "{\"gatewayVersion\":\"8.6.0\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.broker");
            exchange.sendResponseHeaders(statuses.getOrDefault(line, 200), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
