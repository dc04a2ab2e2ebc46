package justice.throughline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * A database for tests whose engine is not the embedded one, which would bring its own. The journal's tables are there
 * but stay empty: that engine does not load our exporter.
 */
@TestConfiguration(proxyBeanMethods = false)
@Profile("!embedded")
public class OwnDatabase {

    @Bean
    EmbeddedPostgres embeddedPostgres() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .schemas("journal")
                .locations("filesystem:../exporter/src/main/resources/justice/throughline/exporter/migration")
                .load()
                .migrate();
        return postgres;
    }

    @Bean
    DynamicPropertyRegistrar databaseAddress(EmbeddedPostgres postgres) {
        return registry -> {
            registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
            registry.add("spring.datasource.username", () -> "postgres");
            registry.add("spring.datasource.password", () -> "");
        };
    }
}
