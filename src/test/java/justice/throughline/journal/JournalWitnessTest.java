package justice.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import justice.throughline.engine.Answer;
import justice.throughline.engine.Command;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class JournalWitnessTest {

    private static final String ID = UUID.randomUUID().toString();

    @Autowired
    private JournalWitness witness;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private long task;

    @BeforeEach
    void openTask() {
        task = desk.investigate(desk.newCase("burglary"), "police.investigation", 1);
    }

    @Test
    void shouldKnowAMessageByItsIdHoweverLongAgoItWas() {
        var message = Command.message("name", UUID.randomUUID().toString(), Map.of());
        assertThat(witness.of(message)).isEmpty();

        jdbc.sql("""
                insert into journal.message (key, name, correlation_key, message_id, state, published_at, position)
                values (?, 'name', ?, ?, 'EXPIRED', now() - interval '1 year', 1)""").params(desk.nextKey(), message.key(), message.id()).update();
        assertThat(witness.of(message)).contains(Answer.TAKEN);
    }

    @Test
    void shouldSayNothingOfATaskThatIsOpen() {
        assertThat(witness.of(Command.complete(ID, task, "imran", Map.of()))).isEmpty();
        assertThat(witness.of(Command.claim(ID, task, "imran"))).isEmpty();
        assertThat(witness.of(Command.release(ID, task, "imran"))).isEmpty();
    }

    @Test
    void shouldTellWhoseCompletionATaskHas() {
        ended("COMPLETED", "completed-by:imran");

        assertThat(witness.of(Command.complete(ID, task, "imran", Map.of()))).contains(Answer.TAKEN);
        assertThat(witness.of(Command.complete(ID, task, "other", Map.of()))).contains(Answer.GONE);
    }

    @Test
    void shouldTellWhoHadATaskThatIsOver() {
        assigned("imran");
        ended("CANCELED", null);

        assertThat(witness.of(Command.complete(ID, task, "imran", Map.of()))).contains(Answer.GONE);
        assertThat(witness.of(Command.claim(ID, task, "imran"))).contains(Answer.TAKEN);
        assertThat(witness.of(Command.claim(ID, task, "other"))).contains(Answer.GONE);
        assertThat(witness.of(Command.release(ID, task, "imran"))).contains(Answer.GONE);
        assigned(null);
        assertThat(witness.of(Command.release(ID, task, "imran"))).contains(Answer.TAKEN);
    }

    private void assigned(@Nullable String assignee) {
        jdbc.sql("""
                insert into journal.user_task_event (partition_id, position, task_key, intent, assignee, at)
                values (0, :position, :task, 'ASSIGNED', :assignee, now())""")
                .param("position", desk.nextKey())
                .param("task", task)
                .param("assignee", assignee)
                .update();
    }

    private void ended(String state, @Nullable String action) {
        jdbc.sql("update journal.user_task set state = :state, action = :action, ended_at = now() where key = :key")
                .param("state", state)
                .param("action", action)
                .param("key", task)
                .update();
    }
}
