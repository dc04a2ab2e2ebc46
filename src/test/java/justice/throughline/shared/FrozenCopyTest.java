package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy of the application that hangs within a transaction keeps nobody from what it has locked. */
@DeskTest
class FrozenCopyTest {

    @Autowired
    private DataSource pool;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldLoseItsTransactionAfterAWhile() throws Exception {
        assertThat(jdbc.sql("show idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .as("every connection of the pool")
                .isEqualTo("30s");

        try (var hanging = pool.getConnection();
                var statement = hanging.createStatement()) {
            hanging.setAutoCommit(false);
            statement.execute("set local idle_in_transaction_session_timeout = '200ms'");
            statement.execute("lock table engine.outbox in access exclusive mode");
            Thread.sleep(Duration.ofSeconds(1));

            assertThat(jdbc.sql("select count(*) from engine.outbox")
                            .query(Integer.class)
                            .single())
                    .isNotNegative();
            assertThatThrownBy(hanging::commit).isInstanceOf(SQLException.class);
            assertThatThrownBy(hanging::rollback).isInstanceOf(SQLException.class);
        }
    }
}
