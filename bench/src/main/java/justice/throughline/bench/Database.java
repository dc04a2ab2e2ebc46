package justice.throughline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import justice.throughline.devruntime.EmbeddedRuntime;

/** What Throughline's database holds, read past the application. */
final class Database implements AutoCloseable {

    private final Connection connection;

    Database(EmbeddedRuntime runtime) throws SQLException {
        connection = DriverManager.getConnection(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword());
    }

    /** The phase in which each outcome is decided. */
    Map<String, String> decidedIn() throws SQLException {
        return rows("select code, decided_in from casefile.outcome_category").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    List<Crime> crimesOf(String replay) throws SQLException {
        return rows("select crime_type, array_to_string(history, ' ') from demo.replayed_crime where replay_id = '"
                        + replay + "'")
                .stream()
                .map(row -> new Crime(row.get(0), List.of(row.get(1).split(" "))))
                .toList();
    }

    /** State, matched and different of a replay. */
    List<String> progress(String replay) throws SQLException {
        return rows("""
                select r.state, count(*) filter (where c.state = 'MATCHED'), count(*) filter (where c.state = 'DIFFERENT')
                from demo.replay r join demo.replayed_crime c on c.replay_id = r.id where r.id = '%s' group by r.state
                """.formatted(replay)).getFirst();
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).getFirst().getFirst());
    }

    List<List<String>> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
