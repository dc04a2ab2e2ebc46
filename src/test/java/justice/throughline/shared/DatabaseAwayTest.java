package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTest {

    /** Refused, broken off, shut down, crashed, starting; no room on its disk, no memory, no connection left. */
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53100", "53200", "53300"})
    void shouldKnowADatabaseThatCannotBeReached(String state) {
        assertThat(DatabaseAway.caused(new CannotCreateTransactionException(
                        "begin", new RuntimeException(new SQLException("", state)))))
                .isTrue();
    }

    @Test
    void shouldKnowAPoolThatHasNoConnection() {
        assertThat(DatabaseAway.caused(new SQLTransientConnectionException("timed out")))
                .isTrue();
    }

    /** Whoever rolls back what failed is told nothing else. */
    @Test
    void shouldKnowAConnectionThatBrokeBefore() throws SQLException {
        var config = new HikariConfig();
        config.setDataSource(mock(DataSource.class, RETURNS_DEEP_STUBS));
        config.setMaximumPoolSize(1);
        try (var pool = new HikariDataSource(config)) {
            var connection = pool.getConnection();
            connection.close();

            assertThat(catchThrowable(connection::rollback)).matches(DatabaseAway::caused);
        }
    }

    /** A row that is there already, a statement that somebody cancelled, a text that fits no column, a lock, a limit. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "57014", "22021", "40P01", "53400", "", "08"})
    void shouldBlameNoDatabaseThatAnswers(String state) {
        assertThat(DatabaseAway.caused(new DataIntegrityViolationException("", new SQLException("", state))))
                .isFalse();
    }

    @Test
    void shouldBlameNothingWhereNothingFailed() {
        assertThat(DatabaseAway.caused(null)).isFalse();
    }
}
