package justice.throughline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;

/** One real PostgreSQL for the run, with the journal's tables as the exporter makes them. */
final class TestDatabase {

    private static final Path JOURNAL =
            Path.of("../exporter/src/main/resources/justice/throughline/exporter/migration");

    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    /** The address of a new database of this name. */
    static String create(String name) {
        execute("postgres", "create database " + name);
        execute(name, "create schema journal");
        try (var migrations = Files.list(JOURNAL)) {
            for (var migration : migrations
                    .sorted(Comparator.comparingInt(TestDatabase::number))
                    .toList()) execute(name, Files.readString(migration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return POSTGRES.getJdbcUrl("postgres", name);
    }

    /** {@code 10} of {@code V10__a_name.sql}. */
    private static int number(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().substring(1).split("__")[0]);
    }

    private static void execute(String database, String sql) {
        try (var connection = POSTGRES.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
