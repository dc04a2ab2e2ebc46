package justice.throughline;

import justice.throughline.access.StaffImport;
import justice.throughline.shared.Words;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** What the command needs of the application: the database and the module of who is who, without pages and engine. */
@Import({ModuleMigrations.class, StaffCommand.class})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class
})
@EntityScan(basePackageClasses = StaffImport.class)
@EnableJpaRepositories(basePackageClasses = StaffImport.class)
@ComponentScan(
        basePackageClasses = {StaffImport.class, Words.class},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "justice\\.throughline\\.access\\.(Audit|PasswordConfig|Staff(Import|Csv|Changes|FaultWords))",
                            "justice\\.throughline\\.shared\\.(Csv|DeskWords|LanguageConfig|TimeConfig|Words)"
                        }))
class StaffCommandParts {}
