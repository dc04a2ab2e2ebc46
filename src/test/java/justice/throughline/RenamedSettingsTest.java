package justice.throughline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RenamedSettingsTest {

    private final ConfigurableEnvironment environment = new StandardEnvironment();

    @Test
    void shouldSayTheNewNameOfWhatIsSetByAnOldOne() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("file", Map.of("throughline.intake.journeys-tick", "1s")));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of("THROUGHLINE_INBOX_LARGEST", "1MB")));

        assertThatThrownBy(this::start)
                .hasMessageContaining("throughline.intake.journeys-tick is now throughline.journeystart.tick")
                .hasMessageContaining("throughline.inbox.largest is now throughline.arrivals.largest");
    }

    @Test
    void shouldTakeTheNewNames() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("file", Map.of("throughline.journeystart.tick", "1s")));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void start() {
        ConfigurationPropertySources.attach(environment);
        new RenamedSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
