package justice.throughline.exporter;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A leader that is frozen in the middle of a transaction, and the one that takes its place. */
class PredecessorTest {

    private static final Duration STILL = Duration.ofSeconds(15);

    private final Records records = new Records();
    private TestDatabase database;
    private TestBroker successor;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.create();
        successor = new TestBroker(database);
        successor.export(records.process(ELEMENT_ACTIVATING, 1, -1));
        successor.flush();
    }

    @Test
    void shouldNotWaitForOneThatIsFrozen() throws SQLException {
        try (var frozen = inTransaction(successor.context.getPartitionId())) {
            successor.export(records.process(ELEMENT_ACTIVATING, 2, -1));

            await().atMost(STILL).untilAsserted(() -> {
                successor.flush();
                assertThat(count()).isEqualTo("2");
            });

            assertThatThrownBy(frozen::commit).isInstanceOf(SQLException.class);
        }
        assertThat(database.value("select position from journal.position")).isEqualTo("2");
    }

    @Test
    void shouldEndNoSessionOfOthers() throws SQLException {
        try (var other = inTransaction(successor.context.getPartitionId() + 1)) {
            successor.export(records.process(ELEMENT_ACTIVATING, 2, -1));
            await().pollDelay(Duration.ofSeconds(6)).untilAsserted(successor::flush);
            assertThat(count()).isEqualTo("1");

            other.commit();
        }
        await().untilAsserted(() -> {
            successor.flush();
            assertThat(count()).isEqualTo("2");
        });
    }

    /** Has changed what the partition writes with each batch, and says no more. */
    private Connection inTransaction(int partition) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser("postgres");
        source.setApplicationName("throughline-exporter-" + partition);
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("update journal.position set last_record = last_record");
        }
        return connection;
    }

    private String count() throws SQLException {
        return String.valueOf(database.value("select count(*) from journal.process_instance"));
    }
}
