package justice.throughline.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One loopback port for searches, clock and purge; the rest goes on to the broker. */
final class ApiServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Broker broker;
    private final EngineClock clock;
    private final List<Route> routes;

    private ApiServer(HttpServer server, Broker broker, ReadModel model) {
        this.server = server;
        this.broker = broker;
        clock = new EngineClock(Clock.systemUTC(), broker);
        routes = Stream.of(
                        new SearchApi(model).routes(),
                        new MonitoringApi(broker, clock, new Purge(model, broker, clock)).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** @throws UncheckedIOException when the port is taken */
    static ApiServer start(Settings settings, ReadModel model) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
            var api = new ApiServer(HttpServer.create(address, 0), new Broker(settings.restAddress()), model);
            api.server.setExecutor(api.threads);
            api.server.createContext("/", api::handle);
            api.server.start();
            LOG.info("Search exporter answers at {}", api.address());
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + settings.port() + " cannot be opened", e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(Request.read(exchange));
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(Request request) {
        try {
            for (Route route : routes) {
                if (route.takes(request)) {
                    return route.answer(request);
                }
            }
            return broker.forward(request);
        } catch (IllegalArgumentException e) {
            return Answer.problem(BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} failed", request.line(), e);
            return Answer.problem(SERVER_ERROR, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.problem(SERVER_ERROR, "interrupted");
        }
    }

    @Override
    public void close() {
        clock.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
