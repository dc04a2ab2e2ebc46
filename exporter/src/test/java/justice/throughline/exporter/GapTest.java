package justice.throughline.exporter;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that was set back behind what the broker was told is stored. */
class GapTest {

    private static final String GAPS = "select after_position, to_position from journal.gap";

    private final Records records = new Records();
    private TestDatabase database;
    private TestBroker broker;

    @BeforeEach
    void storeTwo() throws Exception {
        database = TestDatabase.create();
        broker = new TestBroker(database);
        start(1);
        start(2);
        broker.flush();
    }

    @Test
    void shouldNoteWhatIsMissingSinceTheDatabaseWasSetBack() throws SQLException {
        database.change("update journal.position set position = 1, last_record = null");
        broker = new TestBroker(database, broker.controller);
        start(3);
        broker.flush();

        assertThat(database.rows(GAPS)).containsExactly(List.of("1", "2"));
        assertThat(database.value("select position from journal.position")).isEqualTo("3");

        broker.close();
        broker = new TestBroker(database, broker.controller);
        start(4);
        broker.flush();
        assertThat(database.rows(GAPS)).as("once").hasSize(1);
    }

    @Test
    void shouldNoteNothingWhereTheBrokerGoesOn() throws SQLException {
        broker.close();
        broker = new TestBroker(database, broker.controller);
        start(3);
        broker.flush();

        assertThat(database.rows(GAPS)).isEmpty();
    }

    /** The broker's position goes on over records that the journal does not want. */
    @Test
    void shouldNoteNothingWhereTheBrokerHasSkippedRecords() throws SQLException {
        broker.controller.updateLastExportedRecordPosition(
                9, broker.controller.readMetadata().orElseThrow());
        broker = new TestBroker(database, broker.controller);
        broker.export(records.process(ELEMENT_ACTIVATING, 3, -1));
        broker.flush();

        assertThat(database.rows(GAPS)).isEmpty();
    }

    /** Nor of records that reach the exporter and that it keeps nothing of. */
    @Test
    void shouldNoteNothingWhereTheJournalHasSkippedRecords() throws SQLException {
        broker.export(records.process(ELEMENT_ACTIVATED, 2, -1));
        broker.flush();
        broker.close();
        broker = new TestBroker(database, broker.controller);
        start(3);
        broker.flush();

        assertThat(database.rows(GAPS)).isEmpty();
    }

    @Test
    void shouldNoteWhatIsMissingWhereTheDatabaseWasSetBackUnderARunningBroker() throws SQLException {
        database.change("update journal.position set position = 1, last_record = null");
        database.change("do $$ begin perform pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid(); end $$");
        start(3);
        await().until(() -> {
            broker.flush();
            return "3".equals(database.value("select position from journal.position"));
        });

        assertThat(database.rows(GAPS)).containsExactly(List.of("1", "2"));
    }

    private void start(long key) {
        broker.export(records.process(ELEMENT_ACTIVATING, key, -1));
    }
}
