package justice.throughline;

import justice.throughline.shared.RefusedStartException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses the embedded mode, which is the default, where no embedded runtime has started: the shipped jar holds none, and
 * the mode's demo sign-ins must never meet a database that is not on this machine.
 */
final class EmbeddedModeCheck implements EnvironmentPostProcessor, Ordered {

    static final String MODE = "embedded";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER
                + 20; // after the runtime, which names its settings like the mode
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var wanted = environment.acceptsProfiles(Profiles.of(MODE));
        if (wanted && !environment.getPropertySources().contains(MODE)) throw nothingToEmbed();
    }

    private static RefusedStartException nothingToEmbed() {
        return new RefusedStartException(
                "This build holds no engine and no database: the embedded ones are for development, demo and test only.",
                "Set SPRING_PROFILES_ACTIVE=external and name a licensed Camunda 8 cluster and a database, as"
                        + " docs/operations.md says; or run it from its sources with mvn spring-boot:run.");
    }
}
