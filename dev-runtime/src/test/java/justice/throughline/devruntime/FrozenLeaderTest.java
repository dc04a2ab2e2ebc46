package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Three brokers, of which one hangs within a transaction of the journal and comes back when another leads. */
class FrozenLeaderTest {

    private static final int INSTANCES = 120;
    private static final Duration STILL = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void shouldWriteOnWithoutALeaderThatHangs() throws Exception {
        var options = RuntimeOptions.in(Path.of("target/frozen-leader"))
                .withFresh(true)
                .withSize(new ClusterSize(3, 3));
        try (var runtime = EmbeddedRuntime.start(options);
                var load = new Load(runtime)) {
            var journal = new JournalTables(runtime);
            load.deploy();
            load.work();
            var starting = load.startAll(INSTANCES);
            await().atMost(PATIENCE).until(() -> load.started.get() > INSTANCES / 4);

            int partition = notLedByTheFirst(runtime);
            int hung = runtime.leader(partition).orElseThrow();
            freezeWithinATransaction(runtime, journal, partition, hung);
            await().atMost(PATIENCE).until(() -> runtime.leader(partition)
                    .filter(leader -> leader != hung)
                    .isPresent());
            long before = journal.number(position(partition));
            await().atMost(STILL).until(() -> journal.number(position(partition)) > before);
            runtime.thawBroker(hung);
            starting.join();

            load.finishAll(journal, 2 * INSTANCES, PATIENCE);
            assertThat(journal.number("select count(distinct case_id) from journal.user_task"))
                    .isEqualTo(INSTANCES);
            assertThat(journal.number("select count(*) from journal.user_task")).isEqualTo(INSTANCES);
            assertThat(journal.number("select count(*) from journal.unstorable"))
                    .isZero();
        }
    }

    /** The first broker's gateway takes what this test asks. */
    private static int notLedByTheFirst(EmbeddedRuntime runtime) {
        for (int partition = 1; partition <= 3; partition++) {
            if (runtime.leader(partition).orElse(0) != 0) {
                return partition;
            }
        }
        throw new AssertionError("the first broker leads everything");
    }

    /** A lock of the test's holds the leader up in the middle of its transaction; when it is frozen there, the lock goes. */
    private static void freezeWithinATransaction(
            EmbeddedRuntime runtime, JournalTables journal, int partition, int leader) throws Exception {
        try (var connection = DriverManager.getConnection(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword());
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("select from journal.position where partition_id = " + partition + " for update");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> journal.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and application_name = 'throughline-exporter-" + partition + "'")
                            > 0);
            runtime.freezeBroker(leader);
            connection.rollback();
        }
        assertThat(journal.number("select count(*) from pg_stat_activity where state = 'idle in transaction'"
                        + " and application_name = 'throughline-exporter-" + partition + "'"))
                .as("the frozen leader's transaction is open")
                .isEqualTo(1);
    }

    private static String position(int partition) {
        return "select position from journal.position where partition_id = " + partition;
    }
}
