package justice.throughline.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobWorkerManager;
import io.camunda.client.jobhandling.parameter.ParameterResolverStrategy;
import io.camunda.client.jobhandling.result.ResultProcessorStrategy;
import io.camunda.client.metrics.MetricsRecorder;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Opens workers so that each job is timed and, where traces go somewhere, a span: its type, process and key, no variable. It
 * takes the place of the client's own, which is there whatever else is.
 */
@Primary
@Component
class TracedJobs extends JobWorkerManager {

    private final ObservationRegistry observations;

    TracedJobs(
            CommandExceptionHandlingStrategy commands,
            MetricsRecorder metrics,
            ParameterResolverStrategy parameters,
            ResultProcessorStrategy results,
            BackoffSupplier backoff,
            JobExceptionHandlingStrategy failures,
            ObservationRegistry observations) {
        super(commands, metrics, parameters, results, backoff, failures);
        this.observations = observations;
    }

    @Override
    public JobWorker openWorker(CamundaClient client, JobWorkerValue worker, JobHandler handler) {
        return super.openWorker(client, worker, observed(handler));
    }

    private JobHandler observed(JobHandler handler) {
        return (client, job) -> Observation.createNotStarted("job", observations)
                .contextualName(job.getType())
                .lowCardinalityKeyValue("job.type", job.getType())
                .lowCardinalityKeyValue("job.process", job.getBpmnProcessId())
                .highCardinalityKeyValue("job.key", String.valueOf(job.getKey()))
                .observeChecked(() -> handler.handle(client, job));
    }
}
