package justice.throughline.engine;

import io.camunda.client.jobhandling.CamundaClientExecutorService;
import io.camunda.client.spring.properties.CamundaClientProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The threads that work on jobs: ours, since the client would drop what waits for one, and wait long for who does not end. */
@Configuration(proxyBeanMethods = false)
class JobThreads implements DisposableBean {

    private final ScheduledThreadPoolExecutor pool;

    JobThreads(CamundaClientProperties settings) {
        pool = new ScheduledThreadPoolExecutor(
                settings.getExecutionThreads(),
                Thread.ofPlatform().daemon().name("jobs-", 1).factory());
    }

    @Bean
    CamundaClientExecutorService jobExecutor(ObjectProvider<MeterRegistry> meters) {
        meters.ifAvailable(registry -> new ExecutorServiceMetrics(
                        pool, "camundaClientExecutor", List.of(Tag.of("name", "zeebe_client_thread_pool")))
                .bindTo(registry));
        return new CamundaClientExecutorService(pool, false);
    }

    ScheduledThreadPoolExecutor pool() {
        return pool;
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
