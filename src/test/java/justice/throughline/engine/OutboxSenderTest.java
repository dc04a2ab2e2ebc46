package justice.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** When the engine is told what is kept for it. */
@DatabaseTest
class OutboxSenderTest extends OutboxFixture {

    @Test
    void shouldPassOverWhatGetsNoAnswerAndTryItAgainLaterEachTime() {
        var stuck = message("stuck");
        outbox.keep(stuck);
        outbox.keep(message("living"));
        doThrow(AWAY).when(commands).tell(same(stuck));

        sender.drain();

        assertThat(states()).containsExactlyInAnyOrder("waits 1 s", "TAKEN");
        for (var pause : List.of("waits 2 s", "waits 4 s", "waits 8 s", "waits 16 s", "waits 32 s", "waits 64 s")) {
            dueNow();
            sender.drain();
            assertThat(states()).containsExactlyInAnyOrder(pause, "TAKEN");
        }
        dueNow();
        sender.drain();
        assertThat(states()).as("the longest pause").containsExactlyInAnyOrder("waits 64 s", "TAKEN");
        assertThat(jdbc.sql("select trouble from engine.outbox where id = ?")
                        .param(stuck.id())
                        .query(String.class)
                        .single())
                .contains("could not answer");
        dueNow();
        engineTakesAll();
        sender.drain();
        assertThat(states()).containsExactly("TAKEN", "TAKEN");
    }

    @Test
    void shouldTellOthersWhileOneWaitsForItsAnswer() {
        var slow = message("slow");
        var answered = new CountDownLatch(1);
        doAnswer(call -> {
                    answered.await();
                    return Answer.TAKEN;
                })
                .when(commands)
                .tell(same(slow));
        outbox.keep(slow);
        sender.sweep();
        await().until(() -> states().equals(List.of("waits 32 s")));

        var quick = message("quick");
        outbox.keep(quick);
        sender.sweep();

        await().until(() -> told.contains(quick.id()));
        answered.countDown();
        await().until(() -> states().equals(List.of("TAKEN", "TAKEN")));
    }

    @Test
    void shouldTellWhatIsAboutTheSameInItsOrder() {
        var first = message("key");
        var second = message("key");
        outbox.keep(first);
        outbox.keep(second);
        doThrow(AWAY).when(commands).tell(same(first));

        sender.drain();
        assertThat(told).isEmpty();

        engineTakesAll();
        dueNow();
        sender.drain();
        assertThat(told).containsExactly(first.id(), second.id());
    }

    @Test
    void shouldRestWhenTheEngineIsAwayAndTryOnlyWhatIsNew() {
        for (int number = 0; number < 20; number++) outbox.keep(message("key-" + number));
        doThrow(AWAY).when(commands).tell(any());
        sender.drain();
        engineTakesAll();
        dueNow();

        sender.drain();
        assertThat(told).as("what has been tried rests").isEmpty();

        var probe = message("probe");
        outbox.keep(probe);
        sender.drain();
        assertThat(told).containsExactly(probe.id());
    }

    @Test
    void shouldNotTakeAnEngineForAwayThatAnswersForItsOtherPartitions() {
        for (int number = 0; number < 40; number++) outbox.keep(message("key-" + number));
        doAnswer(call -> {
                    if (Integer.parseInt(call.<Command>getArgument(0).key().substring(4)) % 3 > 0) return Answer.TAKEN;
                    Thread.sleep(200);
                    throw AWAY;
                })
                .when(commands)
                .tell(any());
        sender.drain();
        assertThat(states()).containsOnly("TAKEN", "waits 1 s").contains("waits 1 s");
        engineTakesAll();
        dueNow();

        sender.drain();

        assertThat(states()).as("nothing rests").containsOnly("TAKEN");
    }

    @Test
    void shouldTellWhatIsNewWhileThousandsAreToldAgainInVain() throws Exception {
        for (int number = 0; number < 500; number++) outbox.keep(message("absent-" + number));
        jdbc.sql("update engine.outbox set tries = 7").update();
        var answered = new CountDownLatch(1);
        var silent = new CountDownLatch(50);
        doAnswer(call -> {
                    if (call.<Command>getArgument(0).key().startsWith("living")) return Answer.TAKEN;
                    silent.countDown();
                    answered.await();
                    throw AWAY;
                })
                .when(commands)
                .tell(any());
        sender.sweep();
        silent.await();
        for (int lane = 0; lane < 8; lane++) sender.sweep();

        var living = message("living");
        outbox.keep(living);
        sender.sweep();

        await().until(() -> outbox.isTold(living.id()));
        assertThat(outbox.unsettled()).singleElement().satisfies(all -> {
            assertThat(all.number()).isEqualTo(500);
            assertThat(all.start()).isFalse();
        });
        sender.stop();
    }

    @Test
    void shouldNotTakeAnEngineForAwayThatSaysItsTasksAreGone() {
        for (int number = 0; number < 20; number++)
            outbox.keep(Command.complete("gone-" + number, number, "imran", Map.of()));
        doReturn(Answer.GONE).when(commands).tell(any());
        sender.drain();
        assertThat(states()).as("the record does not say why").containsOnly("waits 1 s");
        engineTakesAll();
        dueNow();

        sender.drain();

        assertThat(told).as("nothing rests").hasSize(20);
    }

    @Test
    void shouldShareTheWorkBetweenCopies() {
        for (int number = 0; number < 200; number++) outbox.keep(message("key-" + number));
        var other = new OutboxSender(rows, delivery(event -> {}));

        sender.sweep();
        other.sweep();

        await().until(() -> states().stream().allMatch("TAKEN"::equals));
        other.stop();
        verify(commands, times(200)).tell(any());
    }

    @Test
    void shouldLetGoOfWhatItHasInHandWhenItStops() {
        var open = message("open");
        doAnswer(call -> {
                    new CountDownLatch(1).await();
                    return Answer.TAKEN;
                })
                .when(commands)
                .tell(same(open));
        outbox.keep(open);
        sender.sweep();
        await().until(() -> states().equals(List.of("waits 32 s")));

        sender.stop();
        outbox.keep(message("new"));
        sender.sweep();
        assertThat(told).as("nothing new is claimed").isEmpty();

        engineTakesAll();
        new OutboxSender(rows, delivery(event -> {})).drain();
        assertThat(states()).as("another copy finds both at once").containsExactly("TAKEN", "TAKEN");
    }
}
