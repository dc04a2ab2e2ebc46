package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import justice.throughline.devruntime.ClusterSize;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.devruntime.RuntimeOptions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Three brokers that keep nothing for each other: when one is away, a third of the engine is, and the rest goes on. */
class AbsentPartitionTest {

    private static final int CRIMES = 90;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static EmbeddedRuntime runtime;
    private static SingleConnectionDataSource connection;
    private static JdbcClient jdbc;
    private static AppProcess app;

    @BeforeAll
    static void start() throws IOException {
        runtime = EmbeddedRuntime.start(RuntimeOptions.in(Path.of("target/absent-partition"))
                .withFresh(true)
                .withSize(new ClusterSize(3, 1)));
        connection = new SingleConnectionDataSource(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword(), true);
        jdbc = JdbcClient.create(connection);
        app = new AppProcess(
                runtime,
                List.of(
                        "--throughline.demo.gentle=false",
                        "--throughline.demo.clocks=false",
                        "--throughline.demo.extract=false",
                        "--throughline.journal.watch-tick=1s"));
        app.start();
    }

    @AfterAll
    static void stop() {
        if (app != null) app.close();
        if (connection != null) connection.destroy();
        if (runtime != null) runtime.close();
    }

    @Test
    void shouldGoOnWithoutOnePartitionAndSayWhichIsSilent() throws IOException {
        var api = new Replay(app.address());
        assertThat(api.health("journal")).containsEntry("status", "UP");
        int away = 3;
        int broker = runtime.leader(away).orElseThrow();
        assertThat(broker).as("the application asks the first").isNotZero();
        runtime.killBroker(broker);

        api.importStreet(crimesUnderInvestigation());

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(started(1) + started(2) + untaken()).isEqualTo(CRIMES);
            assertThat(started(away)).isZero();
            assertThat(untaken()).isBetween(1, CRIMES / 2);
        });
        await().atMost(LIMIT).untilAsserted(() -> assertThat(api.health("journal"))
                .containsEntry("status", "DOWN")
                .extractingByKey("details")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .extractingByKey("silentPartitions")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("3"));

        runtime.startBroker(broker);

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(started(1) + started(2) + started(away)).isEqualTo(CRIMES);
            assertThat(untaken()).isZero();
        });
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(api.health("journal")).containsEntry("status", "UP"));
        assertThat(jdbc.sql("select count(distinct case_id) from journal.process_instance where parent_key is null"
                                + " and process_id = 'criminal-journey'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(CRIMES);
    }

    private static int started(int partition) {
        return jdbc.sql("select count(*) from journal.process_instance where parent_key is null"
                        + " and process_id = 'criminal-journey' and key >> 51 = ?")
                .param(partition)
                .query(Integer.class)
                .single();
    }

    private static int untaken() {
        return jdbc.sql("select count(*) from engine.outbox where sent_at is null and tries > 1"
                        + " and name = 'criminal-journey.case-reported'")
                .query(Integer.class)
                .single();
    }

    private static ByteArrayResource crimesUnderInvestigation() throws IOException {
        var lines = new ClassPathResource("police-uk/replay-street.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith(",") || line.endsWith(",Context"))
                .limit(CRIMES + 1L)
                .map(line -> line.replaceFirst("[^,]*,([^,]*)$", "Under investigation,$1"))
                .collect(Collectors.joining("\n"));
        return new ByteArrayResource(lines.replaceFirst("Under investigation,Context", "Last outcome category,Context")
                .getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "2018-01-bedfordshire-street.csv";
            }
        };
    }
}
