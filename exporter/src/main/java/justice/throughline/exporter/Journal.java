package justice.throughline.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Schema {@code journal} of one database, seen by the exporter of one partition. Connects when first needed. */
final class Journal implements AutoCloseable {

    /**
     * A commit must be durable before the broker hears of it, whatever the server's default. Plans are made while the
     * tables are empty and kept for long: they must suit full ones.
     */
    private static final String OPTIONS = "-c synchronous_commit=on"
            + " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";

    private final int partitionId;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private @Nullable Connection connection;
    private boolean migrated;

    Journal(Settings settings, int partitionId) {
        this.partitionId = partitionId;
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setApplicationName("throughline-exporter-" + partitionId);
        source.setOptions(OPTIONS);
        source.setConnectTimeout(2);
        source.setSocketTimeout(30);
        source.setTcpKeepAlive(true);
    }

    /** The last position that is stored for the partition, or -1 before the first. */
    long position() throws SQLException {
        try (var statement =
                connection().prepareStatement("select position from journal.position where partition_id = ?")) {
            statement.setInt(1, partitionId);
            var found = statement.executeQuery();
            return found.next() ? found.getLong(1) : -1;
        }
    }

    /** Stores the batch and the position that it reaches, both or neither. */
    void write(Batch batch, long position) throws SQLException {
        Connection open = connection();
        batch.write(open);
        try (var statement = open.prepareStatement("insert into journal.position as t values (?, ?) "
                + "on conflict (partition_id) do update set position = greatest(t.position, excluded.position)")) {
            statement.setInt(1, partitionId);
            statement.setLong(2, position);
            statement.execute();
        }
        open.commit();
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            if (!migrated) {
                Migration.run(source);
                migrated = true;
            }
            connection = source.getConnection();
            connection.setAutoCommit(false);
        }
        return connection;
    }

    /** Drops the connection; what was not committed is undone, and the next use connects anew. */
    @Override
    public void close() {
        try (Connection unused = connection) {
            connection = null;
        } catch (SQLException e) {
            // the connection is given up in any case
        }
    }

    private static final class Migration {

        static void run(PGSimpleDataSource source) {
            Flyway.configure(Journal.class.getClassLoader())
                    .dataSource(source)
                    .schemas("journal")
                    .locations("classpath:justice/throughline/exporter/migration")
                    .load()
                    .migrate();
        }
    }
}
