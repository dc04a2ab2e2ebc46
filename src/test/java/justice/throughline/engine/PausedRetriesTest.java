package justice.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.api.command.FailJobCommandStep1;
import io.camunda.client.api.command.FailJobCommandStep1.FailJobCommandStep2;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy.ExceptionHandlingContext;
import io.camunda.client.metrics.MetricsRecorder;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class PausedRetriesTest {

    private static final int LEFT = 3;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JobsInHand inHand = mock();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final JobClient client = mock();
    private final ActivatedJob job = mock();
    private final FailJobCommandStep1 retries = mock();
    private final FailJobCommandStep2 told = mock(RETURNS_SELF);

    @Test
    void shouldTakeATryFromAJobThatFails() throws Exception {
        fail(new IllegalStateException("a fault of the worker"));

        verify(retries).retries(LEFT - 1);
        verify(told).retryBackoff(PAUSE);
    }

    @Test
    void shouldTakeNoTryFromAJobWhoseDatabaseIsAway() throws Exception {
        fail(new DataAccessResourceFailureException("read", new SQLException("connection refused", "08001")));

        verify(retries).retries(LEFT);
        verify(told).retryBackoff(PAUSE);
    }

    @Test
    void shouldHandBackAtOnceWhatFailsBecauseTheApplicationStops() throws Exception {
        when(inHand.stopping()).thenReturn(true);

        fail(new IllegalStateException("interrupted"));

        verify(retries).retries(LEFT);
        verify(told).retryBackoff(Duration.ZERO);
    }

    /** It is handled here, and nothing of it reaches who times the job. */
    @Test
    void shouldShowAJobThatFailsAsOneThatFailed() throws Exception {
        observations.observationConfig().observationHandler(context -> true);
        var failure = new IllegalStateException("a fault of the worker");
        var timed = Observation.start("job", observations);
        try (var scope = timed.openScope()) {
            fail(failure);
        }

        assertThat(timed.getContext().getError()).isSameAs(failure);
    }

    private void fail(Exception failure) throws Exception {
        when(job.getRetries()).thenReturn(LEFT);
        when(client.newFailCommand(anyLong())).thenReturn(retries);
        when(retries.retries(anyInt())).thenReturn(told);
        when(told.send()).thenReturn(mock(RETURNS_DEEP_STUBS));
        var worker = new JobWorkerValue();
        worker.setMaxRetries(1);
        CommandExceptionHandlingStrategy commands = mock();
        MetricsRecorder metrics = mock();

        new PausedRetries(commands, metrics, inHand, observations, PAUSE)
                .handleException(failure, new ExceptionHandlingContext(client, job, worker));
    }
}
