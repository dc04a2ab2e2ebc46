package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;

class SchedulingTest {

    static class Slow {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);

        @Scheduled(fixedDelay = 1)
        void waitForRelease() throws InterruptedException {
            begun.countDown();
            released.await();
        }
    }

    static class Quick {

        private volatile CountDownLatch ran = new CountDownLatch(1);

        @Scheduled(fixedDelay = 1)
        void run() {
            ran.countDown();
        }

        boolean runsAgain() throws InterruptedException {
            ran = new CountDownLatch(1);
            return ran.await(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void shouldNotHoldUpOneTaskByAnother() throws InterruptedException {
        try (var context = new AnnotationConfigApplicationContext(SchedulingConfig.class, Slow.class, Quick.class)) {
            var slow = context.getBean(Slow.class);
            slow.begun.await();

            assertThat(context.getBean(Quick.class).runsAgain()).isTrue();
            slow.released.countDown();
        }
    }
}
