package justice.throughline.testing;

import static org.mockito.Mockito.mock;

import io.camunda.client.CamundaClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import justice.throughline.ModuleMigrations;
import justice.throughline.access.Audit;
import justice.throughline.limits.LimitWords;
import justice.throughline.limits.Limits;
import justice.throughline.shared.Csv;
import justice.throughline.shared.DateWords;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Lists;
import justice.throughline.shared.LongReads;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.When;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Without a stereotype, so that no other test picks it up. */
@ComponentScan(
        basePackages = {
            "justice.throughline.casefile",
            "justice.throughline.casemessages",
            "justice.throughline.journeystart",
            "justice.throughline.policeuk",
            "justice.throughline.clocks"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.VictimClocks"))
@ComponentScan(
        basePackages = "justice.throughline.arrivals",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(ArrivedFiles|FileLists)"))
@ComponentScan(
        basePackages = "justice.throughline.participation",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Bodies|CaseSight)"))
@ComponentScan(
        basePackages = "justice.throughline.engine",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(EngineOutbox|EngineSizeGuard|OutboxRows|Delivery|Commands)"))
@Import({
    Audit.class,
    Csv.class,
    DateWords.class,
    DeskWords.class,
    Flash.class,
    LimitWords.class,
    Lists.class,
    LongReads.class,
    ModuleMigrations.class,
    When.class
})
@EntityScan({
    "justice.throughline.access",
    "justice.throughline.arrivals",
    "justice.throughline.casefile",
    "justice.throughline.clocks",
    "justice.throughline.engine",
    "justice.throughline.journeystart",
    "justice.throughline.policeuk"
})
@EnableJpaRepositories({
    "justice.throughline.access",
    "justice.throughline.arrivals",
    "justice.throughline.casefile",
    "justice.throughline.clocks",
    "justice.throughline.engine",
    "justice.throughline.journeystart",
    "justice.throughline.policeuk"
})
@ImportAutoConfiguration({
    FlywayAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class
})
class DatabaseTestConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        return DataSourceBuilder.create()
                .url(postgres.getJdbcUrl("postgres", "postgres"))
                .build();
    }

    /** The engine is the one thing that these tests have none of: they only see what is kept for it. */
    @Bean
    CamundaClient engine() {
        return mock(CamundaClient.class);
    }

    /** Cannot be evaluated without an engine; tests say what the law is. */
    @Bean
    Limits limits() {
        return mock(Limits.class);
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/imports");
        source.setDefaultEncoding("UTF-8");
        return source;
    }
}
