package justice.throughline.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes the rows that the tables cannot hold instead of writing them, so that one record does not stop the journal. */
final class RowByRow implements Sink {

    private final Connection connection;
    private final int partitionId;
    private final List<String> unstorable = new ArrayList<>();

    RowByRow(Connection connection, int partitionId) {
        this.connection = connection;
        this.partitionId = partitionId;
    }

    /** Whether the data is at fault, or too large for an index, rather than the database. */
    static boolean isToBlame(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    List<String> unstorable() {
        return unstorable;
    }

    @Override
    public void write(Handler<?> handler, Collection<@Nullable Object[]> rows) throws SQLException {
        for (Object[] row : rows) {
            Savepoint before = connection.setSavepoint();
            try {
                handler.rows.write(connection, Collections.singletonList(row));
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                if (!isToBlame(e)) {
                    throw e;
                }
                connection.rollback(before);
                note(handler, handler.rows.position(row), "SQLSTATE " + e.getSQLState());
            }
        }
    }

    private void note(Handler<?> handler, long position, String reason) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into journal.unstorable values (?, ?, ?, ?) on conflict do nothing")) {
            statement.setInt(1, partitionId);
            statement.setLong(2, position);
            statement.setString(3, handler.valueType.name());
            statement.setString(4, reason);
            statement.execute();
        }
        unstorable.add(handler.valueType + " at position " + position + " (" + reason + ")");
    }
}
