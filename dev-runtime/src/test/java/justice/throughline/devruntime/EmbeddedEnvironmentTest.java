package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedEnvironmentTest {

    @Test
    void shouldStartNothingInExternalMode(@TempDir Path home) {
        var environment = new MockEnvironment().withProperty("throughline.home", home.toString());
        environment.setDefaultProfiles("embedded");
        environment.setActiveProfiles("external");

        new EmbeddedEnvironment().postProcessEnvironment(environment, new SpringApplication());

        assertThat(home).isEmptyDirectory();
        assertThat(environment.containsProperty("spring.datasource.url")).isFalse();
    }
}
