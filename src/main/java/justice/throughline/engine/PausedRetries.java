package justice.throughline.engine;

import io.camunda.client.exception.CamundaError;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.DefaultJobExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy;
import io.camunda.client.metrics.MetricsRecorder;
import java.time.Duration;
import justice.throughline.shared.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets every job whose worker fails wait before it is tried again; the client of this version would try it at once. A
 * worker that throws an error of the engine's own says itself what is to follow. A database that is away costs no try, nor does an application that stops.
 */
@Component
class PausedRetries implements JobExceptionHandlingStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(PausedRetries.class);

    private final JobExceptionHandlingStrategy usual;
    private final JobsInHand inHand;
    private final Duration pause;

    PausedRetries(
            CommandExceptionHandlingStrategy commands,
            MetricsRecorder metrics,
            JobsInHand inHand,
            @Value("${throughline.workers.retry-pause}") Duration pause) {
        this.usual = new DefaultJobExceptionHandlingStrategy(commands, metrics);
        this.inHand = inHand;
        this.pause = pause;
    }

    @Override
    public void handleException(Exception failure, ExceptionHandlingContext context) throws Exception {
        if (failure instanceof CamundaError) {
            usual.handleException(failure, context);
            return;
        }
        var job = context.job();
        if (inHand.stopping()) {
            LOG.info("Job {} of type {} goes back to the engine", job.getKey(), job.getType());
            var back = CamundaError.jobError("The copy stopped", null, job.getRetries(), Duration.ZERO, failure);
            usual.handleException(back, context);
            return;
        }
        if (DatabaseAway.caused(failure)) {
            LOG.warn("Job {} of type {} waits for the database", job.getKey(), job.getType());
            usual.handleException(
                    CamundaError.jobError(
                            "The database is away or has no room", null, job.getRetries(), pause, failure),
                    context);
            return;
        }
        LOG.warn(
                "Job {} of type {} failed, tries left: {}", job.getKey(), job.getType(), job.getRetries() - 1, failure);
        usual.handleException(CamundaError.jobError("The worker failed", null, null, pause, failure), context);
    }
}
