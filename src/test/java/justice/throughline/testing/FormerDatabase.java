package justice.throughline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database as it was when our own program still spoke for others, to be filled as it was then and brought up to date. */
public final class FormerDatabase implements AutoCloseable {

    private static final Path MIGRATIONS = Path.of("main/resources/db/migration");
    /** The migrations that there were then. */
    private static final Set<String> BEFORE = Set.of("""
            100 200 201 202 203 204 205 206 207 300 301 400 500 600 601 602 603 610 620 621 630 640 641 700 701 \
            750 800 900 901 910 911 920 930 931""".split(" "));

    private final EmbeddedPostgres postgres;
    private final JdbcClient jdbc;

    /** @param folder is filled with the migrations of then */
    public FormerDatabase(Path folder) throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .schemas("journal")
                .locations("filesystem:../exporter/src/main/resources/justice/throughline/exporter/migration")
                .load()
                .migrate();
        try (var files = Files.walk(MIGRATIONS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (BEFORE.contains(name.substring(1).split("__", 2)[0])) Files.copy(file, folder.resolve(name));
            }
        }
        flyway().locations("filesystem:" + folder).load().migrate();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public void bringUpToDate() {
        flyway().locations("filesystem:" + MIGRATIONS).outOfOrder(true).load().migrate();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(postgres.getPostgresDatabase());
    }
}
