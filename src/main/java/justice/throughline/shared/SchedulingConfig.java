package justice.throughline.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Scheduled work: each task runs on a thread of its own, so that one which waits for the engine holds up no other. */
@Configuration
@EnableScheduling
class SchedulingConfig {

    /** More than there are tasks. */
    private static final int THREADS = 64;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(THREADS);
        scheduler.setThreadNamePrefix("scheduling-");
        scheduler.setDaemon(true);
        scheduler.setErrorHandler(new ScheduledFailures());
        return scheduler;
    }
}
