package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTest {

    /** Refused, broken off, shut down, crashed, starting, full. */
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53300"})
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

    /** A row that is there already, a statement that somebody cancelled, a text that fits no column, a lock. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "57014", "22021", "40P01", "", "08"})
    void shouldBlameNoDatabaseThatAnswers(String state) {
        assertThat(DatabaseAway.caused(new DataIntegrityViolationException("", new SQLException("", state))))
                .isFalse();
    }

    @Test
    void shouldBlameNothingWhereNothingFailed() {
        assertThat(DatabaseAway.caused(null)).isFalse();
    }
}
