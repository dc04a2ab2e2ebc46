package justice.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import justice.throughline.ThroughlineTest;
import justice.throughline.testing.AnotherCopy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;

/** A copy that is asked to stop leaves nothing lying that another would find only when its time is up. */
@ThroughlineTest
class GracefulStopTest {

    private static final String TYPE = "held-in-test";
    private static final int JOBS = 12;
    private static final int THREADS = 4;
    private static final int TRIES = 3;

    @Autowired
    private ConfigurableEnvironment environment;

    @Autowired
    private CamundaClient client;

    /** One of its jobs is done as soon as the copy is asked to stop, the others never. */
    public static class Holding implements ApplicationListener<ContextClosedEvent> {

        final CountDownLatch begun = new CountDownLatch(THREADS);
        private final CountDownLatch asked = new CountDownLatch(1);
        private final AtomicBoolean first = new AtomicBoolean(true);

        @JobWorker(type = TYPE)
        public void hold() throws InterruptedException {
            begun.countDown();
            (first.getAndSet(false) ? asked : new CountDownLatch(1)).await();
        }

        @Override
        public void onApplicationEvent(ContextClosedEvent event) {
            asked.countDown();
        }
    }

    @Test
    void shouldFinishOrHandBackEveryJobInHand() throws Exception {
        var process = Bpmn.createExecutableProcess("held")
                .startEvent()
                .serviceTask("hold", task -> task.zeebeJobType(TYPE).zeebeJobRetries(String.valueOf(TRIES)))
                .endEvent()
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(process, "held.bpmn")
                .send()
                .join();
        var holding = new Holding();
        var settings = Map.of(
                "camunda.client.execution-threads",
                String.valueOf(THREADS),
                "camunda.client.worker.defaults.enabled",
                "false",
                "camunda.client.worker.override." + TYPE + ".enabled",
                "true",
                "camunda.client.worker.override." + TYPE + ".timeout",
                "1h",
                // so many that it always waits for more, also when it stops
                "camunda.client.worker.override." + TYPE + ".max-jobs-active",
                "100");
        var copy =
                new AnotherCopy(environment, settings, context -> context.registerBean(Holding.class, () -> holding));
        for (var number = 0; number < JOBS; number++) {
            Resending.send(
                    client.newCreateInstanceCommand().bpmnProcessId("held").latestVersion());
        }
        holding.begun.await();
        await().until(() -> waiting(copy.bean(JobThreads.class)) == JOBS - THREADS);

        var begin = System.nanoTime();
        copy.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));

        var back = new HashMap<Long, ActivatedJob>();
        // far sooner than the stopped copy's own hold ends; what an answer that came too late held is given once more
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
            client.newActivateJobsCommand()
                    .jobType(TYPE)
                    .maxJobsToActivate(JOBS)
                    .timeout(Duration.ofSeconds(10))
                    .requestTimeout(Duration.ofSeconds(5))
                    .send()
                    .join()
                    .getJobs()
                    .forEach(job -> back.put(job.getKey(), job));
            assertThat(back).as("all but the one that was done").hasSize(JOBS - 1);
        });
        assertThat(back.values()).extracting(ActivatedJob::getRetries).containsOnly(TRIES);
        back.keySet().forEach(key -> Resending.send(client.newCompleteCommand(key)));
    }

    private static long waiting(JobThreads threads) {
        return threads.pool().getQueue().stream()
                .filter(job -> ((Delayed) job).getDelay(TimeUnit.NANOSECONDS) <= 0)
                .count();
    }
}
