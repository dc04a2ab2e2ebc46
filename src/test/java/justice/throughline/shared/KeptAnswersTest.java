package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    @Test
    void shouldBeMadeAnewWhateverElseTheProcessDoes() {
        var asked = new AtomicInteger();
        var answers = KeptAnswers.of(1, question -> asked.incrementAndGet());
        var free = new CountDownLatch(1);
        var pool = ForkJoinPool.commonPool();
        IntStream.range(0, 2 * ForkJoinPool.getCommonPoolParallelism()).forEach(each -> pool.execute(() -> wait(free)));
        try {
            assertThat(answers.get("how many?")).isEqualTo(1);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(answers.get("how many?")).isGreaterThan(1));
        } finally {
            free.countDown();
        }
    }

    private static void wait(CountDownLatch free) {
        try {
            free.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
