package justice.throughline;

import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.jobhandling.JobWorkerManager;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.TraceCollector;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.web.servlet.MockMvc;

/** A collector of traces is told what happened when, and not of whom. */
@DeskTest
class TracesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JobWorkerManager workers;

    @Autowired
    private Tracer tracer;

    @Autowired
    private SdkTracerProvider provider;

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void shouldTellOfARequest() throws Exception {
        for (var address : List.of("/api/tasks?desk=Quimby", "/api/tasks/471147114711/acts"))
            mvc.perform(
                    get(address).with(as(INVESTIGATOR)).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(told())
                .contains(traceId(), "http get /api/tasks", "http get /api/tasks/{key}/acts", "throughline")
                .doesNotContain("Quimby", "471147114711");
    }

    @Test
    void shouldTellOfAJobThatFails() throws Exception {
        var handler = opened((client, job) -> {
            throw new IllegalStateException("Mrs Quimby");
        });
        var asked = tracer.traceContextBuilder()
                .traceId(trace)
                .spanId("00f067aa0ba902b7")
                .sampled(true)
                .build();
        try (var scope = tracer.currentTraceContext().newScope(asked)) {
            assertThatThrownBy(() -> handler.handle(mock(JobClient.class), job()))
                    .hasMessage("Mrs Quimby");
        }

        assertThat(told())
                .contains(traceId(), "court.follow-hearing", "hearing-process", "987654321", "IllegalStateException")
                .doesNotContain("Quimby");
    }

    @Test
    void shouldSendNothingUntilSomebodySaysWhere() {
        var runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ObservationAutoConfiguration.class,
                        OpenTelemetryAutoConfiguration.class,
                        OpenTelemetryTracingAutoConfiguration.class,
                        OtlpTracingAutoConfiguration.class))
                .withUserConfiguration(TracesConfig.class)
                .withInitializer(context ->
                        new TracesSwitch().postProcessEnvironment(context.getEnvironment(), new SpringApplication()));

        runner.run(off -> assertThat(off)
                .hasNotFailed()
                .doesNotHaveBean(SpanExporter.class)
                .getBean(Sampler.class)
                .isEqualTo(Sampler.alwaysOff()));
        runner.withPropertyValues("management.otlp.tracing.endpoint=" + TraceCollector.address())
                .run(on -> assertThat(on)
                        .hasNotFailed()
                        .hasSingleBean(SpanExporter.class)
                        .getBean(Sampler.class)
                        .isNotEqualTo(Sampler.alwaysOff()));
    }

    /** As the engine's client has it when a worker opens. */
    private JobHandler opened(JobHandler handler) {
        var client = mock(CamundaClient.class, RETURNS_DEEP_STUBS);
        var worker = new JobWorkerValue();
        worker.setType("court.follow-hearing");
        workers.openWorker(client, worker, handler);
        var given = ArgumentCaptor.forClass(JobHandler.class);
        verify(client.newWorker().jobType("court.follow-hearing")).handler(given.capture());
        return given.getValue();
    }

    private static ActivatedJob job() {
        var job = mock(ActivatedJob.class);
        when(job.getType()).thenReturn("court.follow-hearing");
        when(job.getBpmnProcessId()).thenReturn("hearing-process");
        when(job.getKey()).thenReturn(987_654_321L);
        return job;
    }

    private String told() {
        assertThat(provider.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
        return TraceCollector.taken();
    }

    /** As bytes. */
    private String traceId() {
        return new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
    }
}
