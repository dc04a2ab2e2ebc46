package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.devruntime.RuntimeOptions;
import justice.throughline.devruntime.partners.Misbehaviour;
import justice.throughline.devruntime.partners.PartnerSimulator;
import justice.throughline.devruntime.partners.SimulatorKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Hand-offs to partners that lose a tenth of their receipts, answer twice, late, out of order and with rubbish, while
 * application, broker and database are killed. Afterwards everything is accounted for on both sides and nothing was done
 * twice. {@code -Dhandoffs=100000 -Dhandoffs.app-kills=10 -Dhandoffs.broker-kills=3 -Dhandoffs.database-kills=2} is the
 * long version.
 */
class HandOffChaosTest {

    private static final int HAND_OFFS = Integer.getInteger("handoffs", 2000);
    private static final int APP_KILLS = Integer.getInteger("handoffs.app-kills", 1);
    private static final int BROKER_KILLS = Integer.getInteger("handoffs.broker-kills", 1);
    private static final int DATABASE_KILLS = Integer.getInteger("handoffs.database-kills", 1);
    private static final int CASES = HAND_OFFS / 5;
    private static final Duration LIMIT = Duration.ofMinutes(5 + HAND_OFFS / 1000);
    private static final String SENDER = "sender";
    private static final List<String> PARTNERS = List.of("PRISON", "PROBATION", "CPS");
    private static final List<String> KINDS = List.of("H-28", "H-29", "H-13");

    private static EmbeddedRuntime runtime;
    private static AppProcess app;
    private static PartnerSimulator simulator;
    private static SingleConnectionDataSource connection;
    private static JdbcClient jdbc;
    private static boolean silenceNoticed;

    @BeforeAll
    static void killWhileTheyTravel() throws Exception {
        runtime = EmbeddedRuntime.start(
                RuntimeOptions.in(Path.of("target/hand-off-chaos")).withFresh(true));
        var keys = SimulatorKeys.generate();
        simulator = new PartnerSimulator(
                PARTNERS, keys, URI.create("http://127.0.0.1:1"), Misbehaviour.ROUGH, null, 20_261_122);
        app = new AppProcess(runtime, settings(keys));
        if (HAND_OFFS > 10_000) app.forLong();
        app.start();
        simulator.sendTo(URI.create(app.address()));
        reconnect();
        addSender();
        var offered = offerAll();
        killInBetween();
        offered.join();
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(500)).until(() -> undecided() == 0);
        await().atMost(LIMIT).until(() -> simulator.repliesOpen() == 0);
        simulator.behave(Misbehaviour.NONE);
        silenceNoticed = noticesSilence();
        simulator.stateAll();
        await().atMost(LIMIT).until(() -> simulator.repliesOpen() == 0);
        await().atMost(LIMIT).until(() -> unsettled() == 0);
    }

    @AfterAll
    static void stop() {
        if (app != null) app.close();
        if (simulator != null) simulator.close();
        if (connection != null) connection.destroy();
        if (runtime != null) runtime.close();
    }

    @Test
    void shouldAccountForEveryHandOff() {
        assertThat(jdbc.sql("select sum(sent), sum(accepted + refused + withdrawn + open) from reconciliation.balance")
                        .query((row, number) -> List.of(row.getInt(1), row.getInt(2)))
                        .single())
                .containsExactly(HAND_OFFS + 1, HAND_OFFS + 1);
        assertThat(undecided()).isZero();
    }

    @Test
    void shouldAgreeWithWhatThePartnersSay() {
        assertThat(count("""
                        select count(*) from reconciliation.balance b left join exchange.statement s using (partner, kind, day)
                        where (b.sent, b.accepted, b.refused) is distinct from (s.received, s.accepted, s.refused)
                        """)).isZero();
        assertThat(PARTNERS.stream().mapToInt(simulator::received).sum()).isEqualTo(HAND_OFFS + 1);
    }

    @Test
    void shouldHaveNoEffectTwice() {
        assertThat(simulator.doubles()).isZero();
        assertThat(count("""
                        select count(*) from (select hand_off_id, attempt, step from handoffs.hand_off_event
                        group by 1, 2, 3 having count(*) > 1) twice
                        """)).isZero();
        assertThat(count("select count(distinct effect_key) from handoffs.hand_off"))
                .isEqualTo(HAND_OFFS + 1);
    }

    @Test
    void shouldPutNothingAside() {
        assertThat(count("select count(*) from exchange.outbox where state <> 'SENT'"))
                .isZero();
        assertThat(count("select count(*) from exchange.received where state not in ('DONE', 'IGNORED')"))
                .isZero();
    }

    @Test
    void shouldNoticeThatPartnersHaveFallenSilentAndThatTheyAreBack() {
        assertThat(silenceNoticed).isTrue();
    }

    @Test
    void shouldHaveOneClockForEachThatHasALimitAndNoneThatStillRuns() {
        assertThat(count("select count(*) from handoffs.hand_off where not due_known"))
                .isZero();
        assertThat(count("select count(*) from clocks.clock where kind = 'hand-off-answer'"))
                .isEqualTo(count("select count(*) from handoffs.hand_off where kind <> 'H-13'"));
        assertThat(count("""
                        select count(*) from clocks.clock c join handoffs.hand_off h on h.id = c.reference::uuid
                        where c.kind = 'hand-off-answer' and (c.state in ('RUNNING', 'BREACHED'))
                            = (h.accepted_at is not null)
                        """)).isZero();
    }

    /** With a password that costs nothing to check, which is not what is tried here. */
    private static void addSender() {
        jdbc.sql(
                        "insert into access.staff (username, name, password_hash, roles, created_at) values (?, ?, ?, '{ADMIN}', now())")
                .params(SENDER, SENDER, "{noop}" + SENDER)
                .update();
    }

    private static Thread offerAll() {
        var client = RestClient.builder()
                .baseUrl(app.address())
                .defaultHeaders(headers -> headers.setBasicAuth(SENDER, SENDER))
                .build();
        var cases = new ArrayList<UUID>();
        for (int number = 0; number < CASES; number++) cases.add(UUID.randomUUID());
        return Thread.ofPlatform().start(() -> {
            var next = new AtomicInteger();
            try (var threads = Executors.newFixedThreadPool(8)) {
                for (int worker = 0; worker < 8; worker++) {
                    threads.execute(() -> {
                        for (int n = next.getAndIncrement(); n < HAND_OFFS; n = next.getAndIncrement()) {
                            untilTaken(client, cases.get(n % CASES), n);
                        }
                    });
                }
            }
        });
    }

    /** The sender tries until it is told that the offer is kept; its key makes it one. */
    private static void untilTaken(RestClient client, UUID caseId, int number) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> {
            try {
                client.post()
                        .uri("/api/handoffs")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of(
                                "caseId", caseId, "kind", KINDS.get(number % KINDS.size()), "key", "chaos-" + number))
                        .retrieve()
                        .toBodilessEntity();
                return true;
            } catch (RestClientException away) {
                return false;
            }
        });
    }

    private static void killInBetween() throws Exception {
        int kills = APP_KILLS + BROKER_KILLS + DATABASE_KILLS;
        for (int kill = 1; kill <= kills; kill++) {
            int decided = HAND_OFFS * kill / (kills + 1);
            await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> decisions() >= decided);
            if (kill <= APP_KILLS) {
                app.kill();
                app.start();
            } else if (kill <= APP_KILLS + DATABASE_KILLS) {
                connection.destroy();
                runtime.killPostgres();
                runtime.startPostgres();
                reconnect();
            } else {
                runtime.killBroker();
                runtime.startBroker();
            }
        }
    }

    /** One more, to partners that are gone: somebody is told, and told again that it is over. */
    private static boolean noticesSilence() {
        simulator.kill();
        var client = RestClient.builder()
                .baseUrl(app.address())
                .defaultHeaders(headers -> headers.setBasicAuth(SENDER, SENDER))
                .build();
        untilTaken(client, UUID.randomUUID(), HAND_OFFS + 1);
        await().atMost(LIMIT).until(() -> silent() == 1);
        simulator.revive();
        await().atMost(LIMIT).until(() -> undecided() == 0 && silent() == 0);
        return true;
    }

    private static void reconnect() {
        connection = new SingleConnectionDataSource(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword(), true);
        jdbc = JdbcClient.create(connection);
    }

    private static int unsettled() {
        return count("select count(*) from exchange.outbox where state = 'PENDING'")
                + count("select count(*) from exchange.received where state in ('NEW', 'WAITING')")
                + count("select count(*) from handoffs.deadline where look_at is not null");
    }

    private static int decisions() {
        return count("select count(*) from handoffs.hand_off where state not in ('OFFERED', 'DELIVERED', 'VALIDATED')");
    }

    private static int undecided() {
        return count("select count(*) from handoffs.hand_off where state in ('OFFERED', 'DELIVERED', 'VALIDATED')");
    }

    private static int silent() {
        return count("select count(*) from reconciliation.incident where cause = 'SILENCE' and closed_at is null");
    }

    private static int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static List<String> settings(SimulatorKeys keys) {
        var settings = new ArrayList<>(List.of(
                "--throughline.demo.gentle=false",
                "--throughline.demo.extract=false",
                "--throughline.handoffs.watch=PT1S",
                "--throughline.handoffs.poison-after=1000"));
        for (var partner : PARTNERS) {
            var prefix = "--throughline.handoffs.partners." + partner + ".";
            settings.add(prefix + "url=" + simulator.address(partner));
            settings.add(prefix + "signing-key=" + keys.application().toJSONString());
            settings.add(prefix + "their-key=" + keys.partners().toJSONString());
            settings.add(prefix + "width=16");
            settings.add(prefix + "timeout=2s");
            settings.add(prefix + "silence=4s");
        }
        return settings;
    }
}
