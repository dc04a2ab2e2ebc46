package justice.throughline.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import justice.throughline.ThroughlineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real engine beside a journal that knows of a later time, as after a backup of the engine alone was restored. */
@ThroughlineTest
class OlderEngineTest {

    /** Within the first partition, and far beyond what the engine has given. */
    private static final long LATER = (1L << 51) + (1L << 50);

    @Autowired
    private EngineAgeGuard guard;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from journal.message where key = ?").param(LATER).update();
    }

    @Test
    void shouldStartNothingOnIt() {
        assertThatCode(this::require).doesNotThrowAnyException();

        jdbc.sql("insert into journal.message (key, name, correlation_key, message_id, state, published_at, position)"
                        + " values (?, 'throughline.sign', '', '', 'PUBLISHED', now(), -1)")
                .param(LATER)
                .update();

        assertThatThrownBy(this::require)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The database is newer than the engine: partition 1")
                .hasMessageContaining("from one backup");
    }

    private void require() {
        var partitions = engine.partitions();
        guard.require(partitions, partition -> engine.leaveSign(partition, partitions));
    }
}
