package justice.throughline;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses a setting by a name that it no longer has, which would be passed over in silence, and says the new one. */
final class RenamedSettings implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
            "throughline.inbox.court-list-schemas", "throughline.casemessages.court-list-schemas",
            "throughline.inbox.largest", "throughline.arrivals.largest",
            "throughline.inbox.police-case-schema", "throughline.casemessages.police-case-schema",
            "throughline.intake.import-tick", "throughline.policeuk.tick",
            "throughline.intake.journeys-tick", "throughline.journeystart.tick"));

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 20; // after all that brings settings
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = Binder.get(environment);
        var renamed = NAMES.entrySet().stream()
                .filter(names -> settings.bind(names.getKey(), String.class).isBound())
                .map(names -> names.getKey() + " is now " + names.getValue())
                .collect(Collectors.joining("; "));
        if (!renamed.isEmpty()) throw new IllegalStateException("Settings have other names: " + renamed);
    }
}
