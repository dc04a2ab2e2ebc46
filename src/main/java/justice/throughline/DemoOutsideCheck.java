package justice.throughline;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.shared.RefusedStartException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/**
 * Refuses the demo's parts on an engine and a database that are not the embedded ones: people with passwords that everybody
 * knows, staff and agencies that are played, invented clocks, a time that can be moved.
 */
final class DemoOutsideCheck implements EnvironmentPostProcessor, Ordered {

    private static final String PROFILE = "demo";

    /** Of development and its tests; the shipped jar never has it. */
    static final String DEVELOPMENT = "justice.throughline.devruntime.EmbeddedRuntime";

    /** For measuring the shipped jar only, on an engine and a database made for it. */
    private static final String MEASURED = "throughline.demo.outside";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 20; // after the runtime
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var inside = environment.getPropertySources().contains(EmbeddedModeCheck.MODE)
                || ClassUtils.isPresent(DEVELOPMENT, application.getClassLoader())
                || environment.getProperty(MEASURED, Boolean.class, false);
        var parts = partsOfTheDemo(environment);
        if (!inside && !parts.isEmpty()) throw refusal(parts);
    }

    private static String partsOfTheDemo(ConfigurableEnvironment environment) {
        var profile =
                environment.acceptsProfiles(Profiles.of(PROFILE)) ? Stream.of("the profile demo") : Stream.<String>of();
        var settings = Stream.of("throughline.runtime.management-address", "throughline.demo.partners-address")
                .filter(environment::containsProperty);
        return Stream.concat(profile, settings).collect(Collectors.joining(", "));
    }

    private static RefusedStartException refusal(String parts) {
        return new RefusedStartException(
                "Parts of the demo are set where no demo runs: " + parts
                        + ". They bring people whose passwords everybody knows, play staff and agencies, and move time.",
                "Leave them out: SPRING_PROFILES_ACTIVE=external alone, and the first people by --throughline.staff, as"
                        + " docs/operations.md says. A demonstration runs from the sources with mvn spring-boot:run.");
    }
}
