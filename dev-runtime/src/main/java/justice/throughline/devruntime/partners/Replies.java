package justice.throughline.devruntime.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What partners tell the application: each until it is taken, as they too store before they send. */
final class Replies implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofMillis(500);

    private final ObjectMapper json = new ObjectMapper();
    private final ECKey key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(8, Thread.ofPlatform().daemon().factory());
    private final AtomicInteger open = new AtomicInteger();
    private final Predicate<String> down;
    private volatile URI application;

    /** @param down whether a party is down; then its replies wait */
    Replies(ECKey key, URI application, Predicate<String> down) {
        this.key = key;
        this.application = application;
        this.down = down;
    }

    void sendTo(URI address) {
        application = address;
    }

    /** Those that the application has not taken yet. */
    int open() {
        return open.get();
    }

    void every(Duration interval, Runnable what) {
        threads.scheduleWithFixedDelay(what, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void send(String party, String type, Map<String, Object> data, Duration after, boolean twice) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("type", type);
        event.put("source", "urn:partner:" + party.toLowerCase(java.util.Locale.ROOT));
        event.put("time", Instant.now().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        try {
            var body = json.writeValueAsBytes(event);
            open.incrementAndGet();
            threads.schedule(() -> untilTaken(party, body, twice), after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void untilTaken(String party, byte[] body, boolean twice) {
        if (taken(party, body)) {
            open.decrementAndGet();
            if (twice) taken(party, body);
        } else if (!threads.isShutdown()) {
            threads.schedule(() -> untilTaken(party, body, twice), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean taken(String party, byte[] body) {
        try {
            return !down.test(party) && post(party, body) == 202;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @return the status */
    int post(String party, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(application.resolve("/api/handoffs/inbox/" + party))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/cloudevents+json")
                .header("X-JWS-Signature", signature(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .statusCode();
    }

    private String signature(byte[] body) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .customParams(Map.of(
                            "aud",
                            "throughline",
                            "iat",
                            Instant.now().getEpochSecond(),
                            "jti",
                            UUID.randomUUID().toString()))
                    .build();
            var jws = new JWSObject(header, new Payload(body));
            jws.sign(new ECDSASigner(key));
            return jws.serialize(true);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
