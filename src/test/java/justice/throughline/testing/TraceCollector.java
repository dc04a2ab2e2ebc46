package justice.throughline.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes traces over OTLP, as the collector of a site does; nothing is sampled but what asks for it. */
public final class TraceCollector implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> TAKEN = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVER = start();

    /** What came so far, a letter for each byte; words stand in it as they are. */
    public static String taken() {
        return String.join("", TAKEN);
    }

    public static String address() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/v1/traces";
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "management.otlp.tracing.endpoint=" + address(), "management.tracing.sampling.probability=0")
                .applyTo(context);
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                try (exchange) {
                    TAKEN.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
