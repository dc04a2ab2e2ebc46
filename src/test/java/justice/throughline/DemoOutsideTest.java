package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.shared.RefusedStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

class DemoOutsideTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void shouldRefuseTheDemosPartsOnAnEngineOfOnesOwnAndSayWhatToDo() {
        environment.setActiveProfiles("external", "demo");

        assertThatThrownBy(this::startShipped).isInstanceOfSatisfying(RefusedStartException.class, refused -> {
            var said = new RefusedStartAnalyzer().analyze(refused);
            assertThat(said.getDescription()).contains("the profile demo").contains("passwords everybody knows");
            assertThat(said.getAction()).contains("SPRING_PROFILES_ACTIVE=external alone");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"throughline.runtime.management-address", "throughline.demo.partners-address"})
    void shouldRefuseAMovableTimeAndPlayedAgencies(String setting) {
        environment.setActiveProfiles("external");
        TestPropertyValues.of(setting + "=http://127.0.0.1:9").applyTo(environment);

        assertThatThrownBy(this::startShipped).hasMessageContaining(setting);
    }

    @Test
    void shouldStartWithoutThem() {
        environment.setActiveProfiles("external");

        assertThatCode(this::startShipped).doesNotThrowAnyException();
    }

    @Test
    void shouldStartTheDemoOnTheEmbeddedEngine() {
        environment.setActiveProfiles("embedded", "demo");
        environment.getPropertySources().addFirst(new MapPropertySource("embedded", Map.of()));

        assertThatCode(this::startShipped).doesNotThrowAnyException();
    }

    @Test
    void shouldStartThemInDevelopmentAndToBeMeasured() {
        environment.setActiveProfiles("external", "demo");

        assertThatCode(() -> start(getClass().getClassLoader())).doesNotThrowAnyException();
        TestPropertyValues.of("throughline.demo.outside=true").applyTo(environment);
        assertThatCode(this::startShipped).doesNotThrowAnyException();
    }

    private void startShipped() {
        start(new FilteredClassLoader(EmbeddedRuntime.class));
    }

    private void start(ClassLoader classes) {
        var application = new SpringApplication(new DefaultResourceLoader(classes));
        new DemoOutsideCheck().postProcessEnvironment(environment, application);
    }
}
