package justice.throughline.exporter;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One real PostgreSQL for all tests, a database of its own for each. */
final class TestDatabase {

    private static @Nullable EmbeddedPostgres server;
    private static int made;

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    static synchronized TestDatabase create() throws IOException, SQLException {
        if (server == null) {
            server = EmbeddedPostgres.start();
        }
        var database = new TestDatabase("test" + made++);
        database.admin("create database " + database.name);
        return database;
    }

    String url() {
        return server().getJdbcUrl("postgres", name);
    }

    /** Ends all connections and lets nobody in, until {@link #open()}. */
    void shut() throws SQLException {
        admin("alter database " + name + " allow_connections false");
        admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    void open() throws SQLException {
        admin("alter database " + name + " allow_connections true");
    }

    /** Answers the rows as lists of text. */
    List<List<@Nullable String>> rows(String query) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Connection connection = server().getDatabase("postgres", name).getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Nullable
    String value(String query) throws SQLException {
        return rows(query).get(0).get(0);
    }

    void change(String statement) throws SQLException {
        run(server().getDatabase("postgres", name), statement);
    }

    private void admin(String statement) throws SQLException {
        run(server().getPostgresDatabase(), statement);
    }

    private static void run(DataSource source, String text) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            throw new IllegalStateException("no server");
        }
        return server;
    }
}
