package justice.throughline.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What "now" means. */
@Configuration
class TimeConfig {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
