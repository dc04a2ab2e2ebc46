package justice.throughline.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import justice.throughline.engine.Command;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks that somebody completed through us, as the engine's journal has it. */
@Component
@SqlForSets("completions of the engine's journal are compared with what people wished, some hundreds at a time")
class EndedTasks {

    /** Whoever else tells the engine that a task is completed does not say in this way who did. */
    private static final String THROUGH_US = """
            from journal.user_task_event e
            where e.intent = 'COMPLETED' and length(e.action) > length(:by) and starts_with(e.action, :by)""";

    /**
     * @param by who completed it
     * @param position of the record in the journal
     * @param answers as JSON; null where it was stored before the journal kept them
     */
    record Ended(
            String by, long position, Instant at, @Nullable String answers) {}

    private final JdbcClient jdbc;

    EndedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these tasks of which no record says who completed them; one that is on its way will. */
    Set<Long> unsaid(Collection<Long> tasks) {
        return jdbc.sql("select e.task_key " + THROUGH_US + """
                         and e.task_key = any(:tasks) and not exists (
                            select from tasks.wish w where w.task_key = e.task_key and w.act = 'COMPLETE'
                                and (w.state = 'SETTLED' or w.state = 'WISHED' and e.action = :by || w.actor))""")
                .param("by", Command.COMPLETED_BY)
                .param("tasks", tasks.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    /** Whether there is one in this process that was completed between these times. */
    boolean anyIn(long processInstance, Instant since, Instant until) {
        return jdbc.sql("select exists (select " + THROUGH_US + """
                         and e.at between :since and :until and e.task_key in (
                            select t.key from journal.user_task t where t.process_instance_key = :process))""")
                .param("by", Command.COMPLETED_BY)
                .param("since", Times.toColumn(since))
                .param("until", Times.toColumn(until))
                .param("process", processInstance)
                .query(Boolean.class)
                .single();
    }

    Optional<Ended> find(long task) {
        return jdbc.sql("select substr(e.action, length(:by) + 1) as by, e.position, e.at, e.answers::text as answers "
                        + THROUGH_US + " and e.task_key = :task")
                .param("by", Command.COMPLETED_BY)
                .param("task", task)
                .query(Ended.class)
                .optional();
    }
}
