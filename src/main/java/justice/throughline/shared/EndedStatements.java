package justice.throughline.shared;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Ends a statement that takes too long for whoever waits for its answer, who is told so. What works by itself, as an import
 * does, takes the time that it takes.
 */
@Configuration(proxyBeanMethods = false)
@SqlForSets("gives all others the means to ask for sets")
class EndedStatements {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database, @Value("${throughline.longest-statement:20s}") Duration longest) {
        return new OfRequests(database, longest);
    }

    static final class OfRequests extends JdbcTemplate {

        private final int seconds;

        OfRequests(DataSource database, Duration longest) {
            super(database);
            seconds = Math.max(1, Math.toIntExact(longest.toSeconds()));
        }

        @Override
        public int getQueryTimeout() {
            return RequestContextHolder.getRequestAttributes() == null ? super.getQueryTimeout() : seconds;
        }
    }
}
