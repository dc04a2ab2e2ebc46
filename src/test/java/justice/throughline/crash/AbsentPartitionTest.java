package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import justice.throughline.devruntime.ClusterSize;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** Three brokers that keep nothing for each other: when the first is away, a third of the engine is, and the rest goes on. */
class AbsentPartitionTest {

    private static final int CRIMES = 90;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static ClusterUnderTest cluster;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cluster = new ClusterUnderTest(
                "target/absent-partition", new ClusterSize(3, 1), "--throughline.journal.watch-tick=1s");
    }

    @AfterAll
    static void stop() {
        if (cluster != null) cluster.close();
    }

    @Test
    void shouldGoOnWithoutOnePartitionAndSayWhichIsSilent() throws IOException {
        var api = new Replay(cluster.app.address());
        assertThat(api.health("journal")).containsEntry("status", "UP");
        int broker = 0;
        int away = IntStream.rangeClosed(1, 3)
                .filter(partition -> cluster.runtime.leader(partition).equals(Optional.of(broker)))
                .findFirst()
                .orElseThrow();
        cluster.runtime.killBroker(broker);

        api.importStreet(crimesUnderInvestigation());

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(started() + untaken()).isEqualTo(CRIMES);
            assertThat(started(away)).isZero();
            assertThat(untaken()).isBetween(1, CRIMES / 2);
        });
        await().atMost(LIMIT).untilAsserted(() -> assertThat(api.health("journal"))
                .containsEntry("status", "DOWN")
                .extractingByKey("details")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .extractingByKey("silentPartitions")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(String.valueOf(away)));

        cluster.runtime.startBroker(broker);

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(started()).isEqualTo(CRIMES);
            assertThat(untaken()).isZero();
        });
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(api.health("journal")).containsEntry("status", "UP"));
        assertThat(cluster.count("select count(distinct case_id) from journal.process_instance where parent_key is null"
                        + " and process_id = 'criminal-journey'"))
                .isEqualTo(CRIMES);
    }

    private static int started() {
        return started(1) + started(2) + started(3);
    }

    private static int started(int partition) {
        return cluster.count(
                "select count(*) from journal.process_instance where parent_key is null"
                        + " and process_id = 'criminal-journey' and key >> 51 = ?",
                partition);
    }

    private static int untaken() {
        return cluster.count("select count(*) from engine.outbox where sent_at is null and tries > 1"
                + " and name = 'criminal-journey.case-reported'");
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
