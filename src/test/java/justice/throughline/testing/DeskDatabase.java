package justice.throughline.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

@TestConfiguration(proxyBeanMethods = false)
class DeskDatabase {

    @Bean
    DynamicPropertyRegistrar deskDatabaseAddress() {
        return registry -> {
            var address = TestDatabase.create("desk");
            registry.add("spring.datasource.url", () -> address);
            registry.add("spring.datasource.username", () -> "postgres");
            registry.add("spring.datasource.password", () -> "");
        };
    }

    @Bean
    Desk desk(org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        return new Desk(jdbc);
    }
}
