package justice.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.testing.DatabaseTest;
import justice.throughline.testing.RowsRead;
import org.junit.jupiter.api.Test;

/** What is kept for the engine. */
@DatabaseTest
class EngineOutboxTest extends OutboxFixture {

    @Test
    void shouldTellEachOnceUnderItsIdAndSayWhatCameOfIt() {
        var message = message("key");
        outbox.keep(message);

        sender.drain();
        sender.drain();

        assertThat(told).containsExactly(message.id());
        assertThat(heard).containsExactly(new Answered(message, Answer.TAKEN));
        assertThat(states()).containsExactly("TAKEN");
    }

    @Test
    void shouldKeepACommandOnceHoweverOftenItsCauseIsWritten() {
        var message = message("key");

        assertThat(outbox.keep(message)).isTrue();
        assertThat(outbox.keep(message)).isFalse();

        sender.drain();
        assertThat(outbox.keep(message)).as("told before").isFalse();
        sender.drain();
        assertThat(told).hasSize(1);
    }

    @Test
    void shouldKeepNothingOfACauseThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.keep(message("key"));
            status.setRollbackOnly();
        });

        sender.drain();
        assertThat(told).isEmpty();
    }

    @Test
    void shouldLeaveToItsCallerWhatIsInHandUntilTheLeaseIsOver() {
        var command = Command.complete(UUID.randomUUID().toString(), 1, "imran", Map.of("a", 1));
        outbox.keepInHand(command);
        sender.drain();
        assertThat(told).isEmpty();

        assertThat(outbox.tell(command)).isEqualTo(Answer.TAKEN);

        assertThat(heard).containsExactly(new Answered(command, Answer.TAKEN));
        assertThat(outbox.isTold(command.id())).isTrue();
        dueNow();
        sender.drain();
        assertThat(told).hasSize(1);
    }

    @Test
    void shouldTakeUpWhatWasInTheHandsOfSomebodyWhoDied() {
        var command = Command.complete(UUID.randomUUID().toString(), 1, "imran", Map.of("a", 1));
        outbox.keepInHand(command);

        dueNow();
        sender.drain();

        assertThat(told).containsExactly(command.id());
        assertThat(heard).containsExactly(new Answered(command, Answer.TAKEN));
    }

    @Test
    void shouldReadOnlyWhatIsDueHoweverMuchWaits() {
        jdbc.sql("""
                insert into engine.outbox (id, command, key, name, variables, next_at)
                select 'waits-' || n, 'PUBLISH', 'key-' || n, 'name', '{}', clock_timestamp() + interval '1 hour'
                from generate_series(1, 3000) n""").update();
        jdbc.sql("analyze engine.outbox").update();
        outbox.keep(message("key"));

        transaction.executeWithoutResult(status -> assertThat(
                        RowsRead.by(() -> assertThat(rows.takeUp(50, true)).hasSize(1), "engine.outbox", jdbc))
                .isBetween(1L, 99L));
    }

    @Test
    void shouldBelieveTheRecordOfWhatWasToldBefore() {
        var command = Command.complete(UUID.randomUUID().toString(), 1, "imran", Map.of());
        outbox.keepInHand(command);
        when(witness.of(command)).thenReturn(Optional.of(Answer.TAKEN));

        dueNow();
        sender.drain();

        verify(commands, never()).tell(any());
        assertThat(heard).containsExactly(new Answered(command, Answer.TAKEN));
    }

    @Test
    void shouldAskTheRecordWhyATaskIsGone() {
        var ours = Command.complete(UUID.randomUUID().toString(), 1, "imran", Map.of());
        doReturn(Answer.GONE).when(commands).tell(any());
        outbox.keepInHand(ours);
        assertThat(outbox.tell(ours)).as("the record does not say yet").isEqualTo(Answer.LATER);
        assertThat(heard).isEmpty();

        when(witness.of(ours)).thenReturn(Optional.of(Answer.TAKEN));
        outbox.lookInRecord(ours.id());
        outbox.lookInRecord(ours.id());
        assertThat(heard).containsExactly(new Answered(ours, Answer.TAKEN));
    }

    @Test
    void shouldWriteWhatFollowsLaterWhenItCannotBeWrittenNow() {
        var command = Command.complete(UUID.randomUUID().toString(), 1, "imran", Map.of());
        var other = message("other");
        var attempts = new ArrayList<String>();
        use(rows, event -> {
            if (event instanceof Answered answered) {
                attempts.add(answered.command().id());
                if (attempts.size() < 3 && answered.command().equals(command)) throw new IllegalStateException("no");
                heard.add(answered);
            }
        });
        outbox.keepInHand(command);
        assertThat(outbox.tell(command)).isEqualTo(Answer.LATER);
        assertThat(states()).containsExactly("waits 1 s");

        outbox.keep(other);
        dueNow();
        sender.drain();
        dueNow();
        sender.drain();

        assertThat(states()).containsExactly("TAKEN", "TAKEN");
        assertThat(heard).extracting(Answered::command).contains(command, other);
        assertThat(heard).filteredOn(one -> one.command().equals(command)).hasSize(1);
    }

    @Test
    void shouldHoldACommandBackAndTakeItBackInTime() {
        var held = message("held").heldFor(Duration.ofMinutes(5));
        var later = message("later").heldFor(Duration.ofMinutes(5));
        outbox.keep(held);
        outbox.keep(later);
        sender.drain();
        assertThat(told).isEmpty();

        assertThat(outbox.takeBack(List.of(held.id()))).containsExactly(held.id());
        assertThat(outbox.takeBack(List.of(held.id()))).isEmpty();
        jdbc.sql("update engine.outbox set not_before = clock_timestamp(), next_at = clock_timestamp()")
                .update();
        assertThat(outbox.takeBack(List.of(later.id()))).as("too late").isEmpty();
        sender.drain();
        assertThat(told).containsExactly(later.id());
    }

    @Test
    void shouldNeverTellTheEngineWithinATransaction() {
        var command = message("key");
        var real = new Commands(mock());

        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> outbox.tell(command)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> real.tell(command)).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void shouldSendWhatIsKeptBySqlAndForgetItADayAfterItWasTold() {
        var id = jdbc.sql("select engine.keep('clock-alert.raised', 'key', '{\"a\": 1}')")
                .query(String.class)
                .single();
        sender.drain();
        verify(commands)
                .tell(new Command(
                        id, Command.Kind.PUBLISH, "key", "clock-alert.raised", null, Map.of("a", 1), Duration.ZERO));

        outbox.forgetSent();
        assertThat(states()).containsExactly("TAKEN");
        jdbc.sql("update engine.outbox set sent_at = clock_timestamp() - interval '25 hours'")
                .update();
        outbox.forgetSent();
        assertThat(states()).isEmpty();
    }
}
