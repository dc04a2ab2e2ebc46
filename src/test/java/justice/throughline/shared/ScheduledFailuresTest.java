package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/** What the log says of work that fails at each of its turns. */
@ExtendWith(OutputCaptureExtension.class)
class ScheduledFailuresTest {

    @Test
    void shouldSayInOneLineThatTheDatabaseIsAway(CapturedOutput log) {
        failOften(new DataAccessResourceFailureException(
                "no connection to be had", new SQLTransientConnectionException("timed out")));

        assertThat(log).containsOnlyOnce("no connection to be had").doesNotContain("\tat ");
    }

    @Test
    void shouldShowWhereAnythingElseFailed(CapturedOutput log) {
        failOften(new IllegalStateException("a fault of ours"));

        assertThat(log).contains("a fault of ours").contains("\tat ");
    }

    /** As the application schedules it: a failure does not end it. */
    private static void failOften(RuntimeException failure) {
        var scheduler = new SchedulingConfig().taskScheduler();
        scheduler.initialize();
        try {
            var turns = new AtomicInteger();
            scheduler.scheduleWithFixedDelay(
                    () -> {
                        turns.incrementAndGet();
                        throw failure;
                    },
                    Duration.ofMillis(5));
            await().until(() -> turns.get() > 20);
        } finally {
            scheduler.shutdown();
        }
    }
}
