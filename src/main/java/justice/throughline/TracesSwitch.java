package justice.throughline;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Traces are off until somebody says where they go; whoever sets {@value #ON} knows better. */
final class TracesSwitch implements EnvironmentPostProcessor, Ordered {

    static final String WHERE = "management.otlp.tracing.endpoint";
    static final String ON = "management.tracing.enabled";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 20; // after all that brings settings
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty(WHERE))) return;
        environment.getPropertySources().addLast(new MapPropertySource("traces", Map.of(ON, false)));
    }
}
