package justice.throughline.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Schema {@code journal} of one database, seen by the exporter of one partition. Connects when first needed. */
final class Journal implements AutoCloseable {

    /**
     * A commit must be durable before the broker hears of it, whatever the server's default. Plans are made while the
     * tables are empty and kept for long: they must suit full ones. They are kept for good, since a plan for each batch
     * takes half as long as the batch.
     */
    private static final String OPTIONS = "-c synchronous_commit=on"
            + " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";

    /** Not for migrations, which may well wait for readers. */
    private static final String PATIENCE = " -c lock_timeout=4s";

    /**
     * A leader that was frozen or cut off within a transaction keeps its locks for as long as the server believes in it.
     * Sessions of this partition that have left the server waiting in a transaction are such; a living one never does for so long.
     */
    private static final String END_PREDECESSORS = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
              and application_name = current_setting('application_name') and xact_start is not null
              and state_change < clock_timestamp() - interval '2 seconds'
              and (state like 'idle in transaction%' or wait_event_type = 'Client')""";

    private final int partitionId;
    private final Settings settings;
    private @Nullable Connection connection;
    private boolean migrated;

    Journal(Settings settings, int partitionId) {
        this.settings = settings;
        this.partitionId = partitionId;
    }

    Kinship.Stored stored() throws SQLException {
        try (var statement = connection()
                .prepareStatement(
                        "select position, first_record, last_record from journal.position where partition_id = ?")) {
            statement.setInt(1, partitionId);
            var found = statement.executeQuery();
            var stored = found.next()
                    ? new Kinship.Stored(found.getLong(1), found.getString(2), found.getString(3))
                    : new Kinship.Stored(-1, null, null);
            connection().commit();
            return stored;
        }
    }

    /** @return whether it was not noted before */
    boolean note(Gap gap) throws SQLException {
        try (var statement = connection()
                .prepareStatement(
                        "insert into journal.gap as g (partition_id, after_position, to_position) values (?, ?, ?)"
                                + " on conflict (partition_id, after_position) do update"
                                + " set to_position = excluded.to_position, noticed_at = excluded.noticed_at"
                                + " where g.to_position < excluded.to_position")) {
            statement.setInt(1, partitionId);
            statement.setLong(2, gap.after());
            statement.setLong(3, gap.to());
            boolean is = statement.executeUpdate() > 0;
            connection().commit();
            return is;
        }
    }

    /**
     * Stores the batch and the record that it reaches, both or neither.
     *
     * @param first the first record of the engine's log, if this is the journal's first batch and begins with it
     * @return the records that the tables cannot hold
     */
    List<String> write(Batch batch, @Nullable Mark first, Mark last) throws SQLException {
        Connection open = connection();
        List<String> unstorable = List.of();
        try {
            batch.write((handler, rows) -> handler.rows.write(open, rows));
        } catch (SQLException e) {
            if (!RowByRow.isToBlame(e)) {
                throw e;
            }
            open.rollback();
            var apart = new RowByRow(open, partitionId);
            batch.write(apart);
            unstorable = apart.unstorable();
        }
        advance(open, first, last);
        open.commit();
        return unstorable;
    }

    private void advance(Connection open, @Nullable Mark first, Mark last) throws SQLException {
        try (var statement = open.prepareStatement("insert into journal.position as t values (?, ?, ?, ?)"
                + " on conflict (partition_id) do update set position = excluded.position,"
                + " last_record = excluded.last_record where t.position < excluded.position")) {
            statement.setInt(1, partitionId);
            statement.setLong(2, last.position());
            statement.setString(3, first == null ? null : first.toString());
            statement.setString(4, last.toString());
            statement.execute();
        }
    }

    private PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setApplicationName("throughline-exporter-" + partitionId);
        source.setOptions(OPTIONS);
        source.setConnectTimeout(2);
        source.setTcpKeepAlive(true);
        return source;
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            var source = source();
            if (!migrated) {
                Migration.run(source);
                migrated = true;
            }
            source.setSocketTimeout(30); // not before: a migration may build an index for long
            source.setOptions(OPTIONS + PATIENCE);
            connection = source.getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute(END_PREDECESSORS);
            }
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
