package justice.throughline.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class InHandTest {

    private static final UUID CASE = new UUID(0, 1);
    private static final UUID WISH = new UUID(0, 2);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final InHand inHand = new InHand();
    private final OpenTask task = new OpenTask(
            1,
            CASE,
            2,
            "investigation",
            "Task_Investigate",
            List.of("police.investigation"),
            null,
            Instant.EPOCH,
            null);

    @Test
    void shouldKnowTheTaskUntilItIsTold() {
        assertThat(inHand.<Boolean>tell(
                        WISH, task, () -> inHand.task(WISH).filter(task::equals).isPresent()))
                .isTrue();
        assertThat(inHand.task(WISH)).isEmpty();
    }

    @Test
    void shouldHoldWhoeverComesAfterUntilAllIsWritten() throws Exception {
        var telling = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> inHand.tell(WISH, task, () -> {
                telling.countDown();
                await(answered);
                written.countDown();
                return true;
            }));
            await(telling);
            var after = threads.submit(() -> {
                inHand.await(CASE, LONG);
                return written.getCount();
            });
            inHand.await(new UUID(0, 3), LONG);
            assertThat(after.isDone()).isFalse();
            answered.countDown();
            assertThat(after.get()).isZero();
        }
    }

    @Test
    void shouldHoldNobodyForLongerThanTheyWait() {
        assertThat(inHand.<Boolean>tell(WISH, task, () -> {
                    inHand.await(CASE, Duration.ofMillis(1));
                    return true;
                }))
                .isTrue();
    }

    @Test
    void shouldLetEverybodyGoWhenTellingFails() {
        assertThatThrownBy(() -> inHand.tell(WISH, task, () -> {
                    throw new IllegalStateException("the engine is away");
                }))
                .hasMessage("the engine is away");
        inHand.await(CASE, LONG);
        assertThat(inHand.task(WISH)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
