package justice.throughline.devruntime.partners;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * Plays the systems of other agencies on a loopback address: takes signed messages, gives receipts, decides, and
 * misbehaves as it is told to.
 */
public final class PartnerSimulator implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final SimulatorKeys keys;
    private final Replies replies;
    private final Map<String, SimulatedPartner> partners = new TreeMap<>();
    private final HttpServer server;
    private final String scheme;
    private final Random random;
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private volatile Misbehaviour misbehaviour;
    private volatile Instant deadUntil = Instant.MIN;

    /** @param tls null for plain HTTP */
    public PartnerSimulator(
            Collection<String> parties,
            SimulatorKeys keys,
            URI application,
            Misbehaviour misbehaviour,
            SSLContext tls,
            long seed)
            throws IOException {
        this.keys = keys;
        this.misbehaviour = misbehaviour;
        this.random = new Random(seed);
        this.replies = new Replies(keys.partners(), application, down::contains);
        parties.forEach(party -> partners.put(party, new SimulatedPartner(party, replies, random)));
        this.scheme = tls == null ? "http" : "https";
        this.server = tls == null ? HttpServer.create(loopback(), 0) : secured(tls);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        partners.forEach((party, partner) -> server.createContext("/" + party, exchange -> serve(exchange, partner)));
        server.start();
    }

    public URI address(String party) {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/" + party);
    }

    /** Where the decisions go from now on. */
    public void sendTo(URI application) {
        replies.sendTo(application);
    }

    public void behave(Misbehaviour how) {
        misbehaviour = how;
    }

    /** Nothing is answered or sent until {@link #revive()}; what was kept stays kept. */
    public void kill() {
        down.addAll(partners.keySet());
    }

    /** The same of one of them. */
    public void kill(String party) {
        down.add(party);
    }

    public void revive() {
        down.clear();
    }

    public void revive(String party) {
        down.remove(party);
    }

    /** Whether each of them answers. */
    Map<String, Boolean> answering() {
        var answering = new TreeMap<String, Boolean>();
        partners.keySet().forEach(party -> answering.put(party, !down.contains(party)));
        return answering;
    }

    /** Sends the application what each partner has received and decided so far. */
    public void stateAll() {
        partners.values().forEach(SimulatedPartner::state);
    }

    /** The same again and again, as partners do at the end of each day. */
    void stateEvery(Duration interval) {
        replies.every(interval, this::stateAll);
    }

    public int received(String party) {
        return requireNonNull(partners.get(party), party).memory().received();
    }

    /** Pieces of work that were begun twice, of all partners. */
    public int doubles() {
        return partners.values().stream()
                .mapToInt(partner -> partner.memory().doubles())
                .sum();
    }

    /** Decisions that the application has not taken yet. */
    public int repliesOpen() {
        return replies.open();
    }

    @Override
    public void close() {
        server.stop(0);
        replies.close();
    }

    private void serve(HttpExchange exchange, SimulatedPartner partner) throws IOException {
        var how = misbehaviour;
        if (random.nextDouble() < how.dies()) deadUntil = Instant.now().plus(how.delay());
        try (exchange) {
            if (down.contains(partner.party()) || Instant.now().isBefore(deadUntil)) return; // closed without an answer
            var body = exchange.getRequestBody().readAllBytes();
            if (!signed(exchange.getRequestHeaders().getFirst("X-JWS-Signature"), body)) {
                answer(exchange, 401, "{\"error\":\"signature\"}");
                return;
            }
            if (random.nextDouble() < how.garbage()) {
                answer(exchange, 200, "<html>It works!</html>");
            } else if (random.nextDouble() < how.errorIn200()) {
                answer(exchange, 200, "{\"error\":\"database not available\"}");
            } else {
                take(exchange, partner, body, how);
            }
        }
    }

    private void take(HttpExchange exchange, SimulatedPartner partner, byte[] body, Misbehaviour how)
            throws IOException {
        JsonNode event = json.readTree(body);
        partner.receive(event, how);
        if (random.nextDouble() < how.late()) pause(how.delay());
        if (random.nextDouble() < how.dropped()) return; // kept, but the receipt is lost
        var receipt = json.createObjectNode()
                .put("id", event.path("id").asText())
                .put("status", "received")
                .put("sha256", sha256(body))
                .put("receiptId", UUID.randomUUID().toString());
        answer(exchange, 202, receipt.toString());
    }

    private boolean signed(String signature, byte[] body) {
        try {
            return signature != null
                    && JWSObject.parse(signature, new Payload(body))
                            .verify(new ECDSAVerifier(keys.application().toPublicJWK()));
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void pause(Duration most) {
        try {
            Thread.sleep(most.dividedBy(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer secured(SSLContext tls) throws IOException {
        var server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                var both = tls.getDefaultSSLParameters();
                both.setNeedClientAuth(true);
                parameters.setSSLParameters(both);
            }
        });
        return server;
    }

    static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
