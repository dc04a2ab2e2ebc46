package justice.throughline.journal;

import java.util.Optional;
import justice.throughline.engine.Answer;
import justice.throughline.engine.Command;
import justice.throughline.engine.Witness;
import justice.throughline.shared.SqlForSets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says from the journal what came of a command. */
@Component
@SqlForSets("the exporter writes the engine's journal; here it is read")
class JournalWitness implements Witness {

    private record Ended(boolean completed, @Nullable String action, boolean assigned) {}

    private final JdbcClient jdbc;

    JournalWitness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Answer> of(Command command) {
        return switch (command.kind()) {
            case PUBLISH -> message(command);
            case COMPLETE, CLAIM, RELEASE ->
                ended(command).map(task -> done(task, command) ? Answer.TAKEN : Answer.GONE);
            case RETRY -> Optional.empty();
        };
    }

    private Optional<Answer> message(Command command) {
        var known = jdbc.sql("select exists (select from journal.message where correlation_key = ? and message_id = ?)")
                .params(command.key(), command.id())
                .query(Boolean.class)
                .single();
        return known ? Optional.of(Answer.TAKEN) : Optional.empty();
    }

    private Optional<Ended> ended(Command command) {
        return jdbc.sql("""
                        select t.state = 'COMPLETED' as completed, t.action, exists (
                            select from journal.user_task_event e where e.task_key = t.key and e.intent = 'ASSIGNED'
                                and e.assignee is not distinct from :assignee) as assigned
                        from journal.user_task t where t.key = :key and t.state <> 'CREATED'
                        """)
                .param("key", command.keyNumber())
                .param("assignee", command.kind() == Command.Kind.CLAIM ? command.actor() : null)
                .query(Ended.class)
                .optional();
    }

    /** A task that has ended tells whether it was ended, or had changed hands before, as the command asked. */
    private static boolean done(Ended task, Command command) {
        return command.kind() == Command.Kind.COMPLETE
                ? task.completed() && command.action().equals(task.action())
                : task.assigned();
    }
}
