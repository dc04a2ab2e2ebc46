package justice.throughline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One real PostgreSQL for the run, a database of its own for each test context, no journey engine. */
public interface TestDatabase {

    AtomicInteger COUNT = new AtomicInteger();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        var name = "test" + COUNT.incrementAndGet();
        Server.createDatabase(name);
        registry.add("spring.datasource.url", () -> Server.POSTGRES.getJdbcUrl("postgres", name));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "");
        registry.add("throughline.deploy-release", () -> "false");
        registry.add("camunda.client.worker.defaults.enabled", () -> "false");
    }

    /** Started when first needed, stopped by its own shutdown hook. */
    final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private Server() {}

        static void createDatabase(String name) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
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
}
