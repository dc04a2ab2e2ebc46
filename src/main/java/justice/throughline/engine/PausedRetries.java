package justice.throughline.engine;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.DefaultJobExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy;
import io.camunda.client.metrics.MetricsRecorder;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import justice.throughline.shared.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets every job whose worker fails wait before it is tried again; the client of this version would try it at once. A
 * worker that throws an error of the engine's own says itself what is to follow. A database that is away costs no try, nor
 * does an application that stops.
 */
@Component
class PausedRetries implements JobExceptionHandlingStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(PausedRetries.class);

    private final JobExceptionHandlingStrategy usual;
    private final JobsInHand inHand;
    private final ObservationRegistry observations;
    private final Duration pause;

    PausedRetries(
            CommandExceptionHandlingStrategy commands,
            MetricsRecorder metrics,
            JobsInHand inHand,
            ObservationRegistry observations,
            @Value("${throughline.workers.retry-pause}") Duration pause) {
        this.usual = new DefaultJobExceptionHandlingStrategy(commands, metrics);
        this.inHand = inHand;
        this.observations = observations;
        this.pause = pause;
    }

    @Override
    public void handleException(Exception failure, ExceptionHandlingContext context) throws Exception {
        if (failure instanceof CamundaError) {
            usual.handleException(failure, context);
            return;
        }
        var traced = observations.getCurrentObservation();
        if (traced != null) traced.error(failure);
        usual.handleException(paused(failure, context.job()), context);
    }

    private CamundaError paused(Exception failure, ActivatedJob job) {
        if (inHand.stopping()) {
            LOG.info("Job {} of type {} goes back to the engine", job.getKey(), job.getType());
            return CamundaError.jobError("The copy stopped", null, job.getRetries(), Duration.ZERO, failure);
        }
        if (DatabaseAway.caused(failure)) {
            LOG.warn("Job {} of type {} waits for the database", job.getKey(), job.getType());
            return CamundaError.jobError("The database is away or has no room", null, job.getRetries(), pause, failure);
        }
        LOG.warn(
                "Job {} of type {} failed, tries left: {}", job.getKey(), job.getType(), job.getRetries() - 1, failure);
        return CamundaError.jobError("The worker failed", null, null, pause, failure);
    }
}
