package justice.throughline;

import io.micrometer.observation.ObservationPredicate;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.tracing.SpanExporters;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces by OpenTelemetry: what happened when, and never of whom. */
@Configuration(proxyBeanMethods = false)
class TracesConfig {

    @Bean
    @ConditionalOnProperty(TracesSwitch.WHERE)
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters.orderedStream().map(DiscreetExporter::new).toList());
    }

    /** The sweeps would be traces of their own twice a second, and the filters of security say nothing. */
    @Bean
    @ConditionalOnProperty(TracesSwitch.WHERE)
    ObservationPredicate worthATrace() {
        return (name, context) -> !name.startsWith("tasks.scheduled.") && !name.startsWith("spring.security.");
    }

    @Bean
    @ConditionalOnProperty(name = TracesSwitch.ON, havingValue = "false")
    Sampler noTraces() {
        return Sampler.alwaysOff();
    }
}
