package justice.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import justice.throughline.devruntime.partners.PartnerSimulator;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Offer;
import justice.throughline.partners.Signatures;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hand-offs per second, from the offer to the receipt, beside a bare INSERT and request of the same message. */
@DeskTest
class HandOffBenchmark {

    private static final int HAND_OFFS = Integer.getInteger("handoffs", 1000);
    private static final int WIDTH = 4;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private PartnerSimulator simulator;

    @Autowired
    private Signatures signatures;

    @Autowired
    private SslBundles bundles;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldBeMeasuredBesideTheBareWay() throws Exception {
        ours(HAND_OFFS / 2);
        bare(HAND_OFFS / 2);
        for (int round = 1; round <= 3; round++) {
            System.out.printf("round %d: hand-offs %.0f/s, bare %.0f/s%n", round, ours(HAND_OFFS), bare(HAND_OFFS));
        }
    }

    private double ours(int number) throws Exception {
        var before = sent();
        var begin = System.nanoTime();
        inParallel(number, () -> handoffs.offer(Offer.of("H-28", UUID.randomUUID(), "bench:" + UUID.randomUUID())));
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> sent() == before + number);
        return number * 1e9 / (System.nanoTime() - begin);
    }

    private double bare(int number) throws Exception {
        jdbc.sql("create table if not exists bare (id uuid primary key, body text, sent_at timestamptz)")
                .update();
        var body = jdbc.sql("select body from exchange.outbox where partner = 'PRISON' limit 1")
                .query(String.class)
                .single();
        var begin = System.nanoTime();
        try (var http = HttpClient.newBuilder()
                .sslContext(bundles.getBundle("partners").createSslContext())
                .build()) {
            inParallel(number, () -> insertAndSend(http, body));
        }
        return number * 1e9 / (System.nanoTime() - begin);
    }

    private void insertAndSend(HttpClient http, String body) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into bare (id, body) values (?, ?)").params(id, body).update();
        var request = HttpRequest.newBuilder(
                        URI.create(simulator.address("PRISON").toString()))
                .header(
                        Signatures.HEADER,
                        signatures.sign("PRISON", body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                        .join()
                        .statusCode())
                .isEqualTo(202);
        jdbc.sql("update bare set sent_at = now() where id = ?").param(id).update();
    }

    private static void inParallel(int number, Runnable what) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(WIDTH)) {
            var all = IntStream.range(0, number)
                    .mapToObj(each -> threads.submit(what))
                    .toList();
            for (var each : all) each.get();
        }
    }

    private int sent() {
        return jdbc.sql("select count(*) from exchange.outbox where state = 'SENT'")
                .query(Integer.class)
                .single();
    }
}
