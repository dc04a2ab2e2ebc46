package justice.throughline.shared;

import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;

/**
 * What the database refuses comes as the same exception whether SQL or JPA asked: Hibernate by itself does not know a
 * server that shuts down from a fault of what was asked, and whoever waits for the one would give up.
 */
@Configuration(proxyBeanMethods = false)
class FaultsOfTheDatabase {

    FaultsOfTheDatabase(JpaVendorAdapter adapter) {
        if (adapter.getJpaDialect() instanceof HibernateJpaDialect dialect) {
            dialect.setJdbcExceptionTranslator(new SQLExceptionSubclassTranslator());
        }
    }
}
