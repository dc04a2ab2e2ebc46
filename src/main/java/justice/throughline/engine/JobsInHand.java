package justice.throughline.engine;

import io.camunda.client.annotation.customizer.JobWorkerValueCustomizer;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.bean.BeanInfo;
import io.camunda.client.bean.MethodInfo;
import io.camunda.client.bean.ParameterInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the work on jobs when the application stops, once its workers take up no more: those under way have a few seconds to
 * be done, and all others go back to the engine, which gives them to another copy at once, with as many tries as they had.
 */
@Component
class JobsInHand implements JobWorkerValueCustomizer, SmartLifecycle {

    /** After the workers, and well before the pages. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 1;

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final JobThreads threads;
    private final AnswersUnderWay answers;
    private volatile boolean running;
    private volatile boolean stopping;

    JobsInHand(JobThreads threads, AnswersUnderWay answers) {
        this.threads = threads;
        this.answers = answers;
    }

    /** Whether what fails now fails because the application ends. */
    boolean stopping() {
        return stopping;
    }

    @Override
    public void customize(JobWorkerValue worker) {
        if (!(worker.getMethodInfo() instanceof UnlessStopping))
            worker.setMethodInfo(new UnlessStopping(worker.getMethodInfo()));
    }

    @Override
    public void start() {
        stopping = false;
        running = true;
    }

    @Override
    public void stop() {
        stopping = true;
        answers.stopWaiting();
        if (!Stopping.waitUntil(this::done, PATIENCE)) {
            threads.pool().shutdownNow();
            Stopping.waitUntil(this::done, LAST_WORDS);
        }
        running = false;
    }

    @Override
    public void stop(Runnable then) {
        Stopping.beside(this::stop, then);
    }

    /** What came meanwhile goes back too: an answer may have been on its way when no more was asked for. */
    private boolean done() {
        var waiting = threads.pool().getQueue();
        for (var job = waiting.poll(); job != null; job = waiting.poll()) job.run();
        return threads.pool().getActiveCount() == 0 && answers.none();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** A worker that begins no job when the application stops. */
    private final class UnlessStopping implements MethodInfo {

        private final MethodInfo worker;

        UnlessStopping(MethodInfo worker) {
            this.worker = worker;
        }

        @Override
        public @Nullable Object invoke(Object... arguments) throws Exception {
            if (stopping) throw new IllegalStateException("This copy of the application stops");
            return worker.invoke(arguments);
        }

        @Override
        public BeanInfo getBeanInfo() {
            return worker.getBeanInfo();
        }

        @Override
        public Method getMethod() {
            return worker.getMethod();
        }

        @Override
        public List<ParameterInfo> getParameters() {
            return worker.getParameters();
        }

        @Override
        public <T extends Annotation> Optional<T> getAnnotation(Class<T> type) {
            return worker.getAnnotation(type);
        }

        @Override
        public List<ParameterInfo> getParametersFilteredByAnnotation(Class<? extends Annotation> type) {
            return worker.getParametersFilteredByAnnotation(type);
        }
    }
}
