package justice.throughline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database as it was before, to be filled as it was then and brought up to date. */
public final class FormerDatabase implements AutoCloseable {

    private static final Path MIGRATIONS = Path.of("main/resources/db/migration/former");
    /** The migrations that there were when our own program still spoke for others. */
    private static final Set<String> BEFORE = Set.of("""
            100 200 201 202 203 204 205 206 207 300 301 400 500 600 601 602 603 610 620 621 630 640 641 700 701 \
            750 800 900 901 910 911 920 930 931""".split(" "));

    private final EmbeddedPostgres postgres;
    private final JdbcClient jdbc;

    /**
     * One of the time when our own program still spoke for others.
     *
     * @param folder is filled with the migrations of then
     */
    public FormerDatabase(Path folder) throws IOException {
        this(folder, BEFORE::contains);
    }

    /** @param folder is filled with the migrations that there were, chosen by their version */
    private FormerDatabase(Path folder, Predicate<String> before) throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(database());
        Flyway.configure()
                .dataSource(database())
                .schemas("journal")
                .locations("filesystem:../exporter/src/main/resources/justice/throughline/exporter/migration")
                .load()
                .migrate();
        try (var files = Files.walk(MIGRATIONS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (before.test(name.substring(1).split("__", 2)[0])) Files.copy(file, folder.resolve(name));
            }
        }
        Flyway.configure()
                .dataSource(database())
                .locations("filesystem:" + folder)
                .load()
                .migrate();
    }

    /**
     * One of the time when all modules shared one history.
     *
     * @param folder is filled with the migrations of then
     */
    public static FormerDatabase ofOneHistory(Path folder) throws IOException {
        return new FormerDatabase(folder, version -> true);
    }

    /** Gives a database of now the shape that it had when all modules shared one history. */
    public static void goBack(JdbcClient database) throws IOException {
        var way = new ClassPathResource("one-history.sql").getContentAsString(StandardCharsets.UTF_8);
        database.sql(way).update();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public DataSource database() {
        return postgres.getPostgresDatabase();
    }

    public void bringUpToDate() {
        Migrations.all(database());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
