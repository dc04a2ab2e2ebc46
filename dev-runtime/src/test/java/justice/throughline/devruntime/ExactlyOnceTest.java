package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExactlyOnceTest {

    private static final int INSTANCES = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void shouldWriteEachEventOnceWhateverIsKilled() throws Exception {
        var options = RuntimeOptions.in(Path.of("target/exactly-once")).withFresh(true);
        try (var runtime = EmbeddedRuntime.start(options);
                var load = new Load(runtime)) {
            var journal = new JournalTables(runtime);
            load.deploy();
            load.work();
            var starting = load.startAll(INSTANCES);

            await().atMost(PATIENCE).until(() -> load.started.get() > INSTANCES / 4);
            runtime.killBroker();
            runtime.startBroker();
            await().atMost(PATIENCE).until(() -> load.started.get() > INSTANCES / 2);
            int startedBefore = load.started.get();
            runtime.killPostgres();
            await().atMost(PATIENCE).until(() -> load.started.get() > startedBefore + INSTANCES / 8);
            runtime.startPostgres();
            starting.join();
            load.finishAll(journal, 2 * INSTANCES, PATIENCE);

            assertCounts(journal);
            assertReplayChangesNothing(runtime, journal);
        }
    }

    /** What the engine must have done for the instances that it acknowledged: the process decides all numbers. */
    private static void assertCounts(JournalTables journal) throws SQLException {
        assertCount(journal, "process_definition", "true", 2);
        assertCount(journal, "process_instance", "true", 2 * INSTANCES);
        assertCount(journal, "element_instance", "state = 'COMPLETED'", 9 * INSTANCES);
        assertCount(journal, "element_instance", "state = 'TERMINATED'", 2 * INSTANCES);
        assertCount(journal, "element_instance", "true", 11 * INSTANCES);
        assertCount(journal, "timer", "state = 'TRIGGERED'", INSTANCES);
        assertCount(journal, "timer", "state = 'CANCELED'", INSTANCES);
        assertCount(journal, "timer", "true", 2 * INSTANCES);
        assertCount(journal, "job", "state = 'COMPLETED'", INSTANCES);
        assertCount(journal, "user_task", "state = 'COMPLETED'", INSTANCES);
        assertCount(journal, "user_task_event", "intent = 'CREATED'", INSTANCES);
        assertCount(journal, "user_task_event", "intent = 'COMPLETED'", INSTANCES);
        assertCount(journal, "message", "true", INSTANCES);
        assertCount(journal, "variable", "scope_key = process_instance_key", 2 * INSTANCES);
        assertCount(journal, "incident", "state = 'RESOLVED'", INSTANCES);
        assertCount(journal, "incident", "true", INSTANCES);
        assertCount(journal, "unstorable", "true", 0);
        assertCount(journal, "gap", "true", 0);
        for (String table : new String[] {"process_instance", "element_instance", "user_task", "job", "incident"}) {
            assertCount(journal, table, "case_id is null", 0);
        }
        long sumOfCases = INSTANCES * (INSTANCES - 1L) / 2;
        assertThat(journal.number("select sum(substr(case_id, 6)::int) from journal.user_task"))
                .isEqualTo(sumOfCases);
        assertThat(journal.number("select sum(substr(case_id, 6)::int) from journal.element_instance"))
                .isEqualTo(11 * sumOfCases);
    }

    private static void assertReplayChangesNothing(EmbeddedRuntime runtime, JournalTables journal) throws SQLException {
        var before = journal.contents();
        long reached = journal.number("select position from journal.position");
        runtime.killBroker();
        journal.change("truncate journal.position");

        runtime.startBrokerAndReplay("REPLAY");
        await().atMost(PATIENCE)
                .until(() -> journal.number("select coalesce(max(position), 0) from journal.position") >= reached);

        assertThat(journal.contents()).isEqualTo(before);
    }

    private static void assertCount(JournalTables journal, String table, String condition, long expected)
            throws SQLException {
        assertThat(journal.number("select count(*) from journal." + table + " where " + condition))
                .as("%s where %s", table, condition)
                .isEqualTo(expected);
    }
}
