package justice.throughline.devruntime.partners;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;

/**
 * Lets the demo take simulated systems down and bring them back, on loopback, below an address that nobody can guess: {@code
 * GET /} answers which of them answer, as a JSON object of flags; {@code POST /PRISON/down} and {@code POST /PRISON/up}
 * change it.
 */
public final class PartnerSwitch implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final PartnerSimulator simulator;
    private final HttpServer server;

    /** Whoever else is on this machine does not know it. */
    private final String secret = "/" + UUID.randomUUID();

    public PartnerSwitch(PartnerSimulator simulator) throws IOException {
        this.simulator = simulator;
        server = HttpServer.create(PartnerSimulator.loopback(), 0);
        server.createContext(secret + "/", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + secret);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI()
                    .getPath()
                    .substring(secret.length())
                    .split("/");
            if (exchange.getRequestMethod().equals("GET")) {
                PartnerSimulator.answer(exchange, 200, json.writeValueAsString(simulator.answering()));
            } else if (path.length == 3 && simulator.answering().containsKey(path[1])) {
                turn(path[1], path[2].equals("up"));
                exchange.sendResponseHeaders(204, -1);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void turn(String party, boolean up) {
        if (up) {
            simulator.revive(party);
        } else {
            simulator.kill(party);
        }
    }
}
