package justice.throughline.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The user tasks that are open now; one completed here is gone at once, however late the journal hears of it. */
@Service
@SqlForSets("the exporter writes the engine's journal; here it is read")
public class OpenTasks {

    /** An instance that somebody started by hand may name anything as its case: such a task is nobody's here. */
    private static final String IS_OURS = "t.case_id is not null and pg_input_is_valid(t.case_id, 'uuid')";

    /** Of a task {@code t} that is open. */
    static final String IS_OPEN = "t.state = 'CREATED' and " + IS_OURS + """
             and not exists (select from tasks.wish w where w.task_key = t.key and w.act = 'COMPLETE'
                and w.state = 'SETTLED' and w.proof is null)""";

    /**
     * The last day on which a task {@code t} can be done in time: that of the limit of its case which ends just then, as the
     * engine knows moments only, and has been told its end; or the day before the midnight at which it is due, since that was
     * reckoned from a day, of which alone an import knows, unless a limit ends at that very moment. A midnight of winter stays
     * one when summer time has come between.
     */
    static final String LAST_DAY = """
            (select coalesce(max(l.due_date), case
                    when count(*) = 0 and (t.due_at at time zone 'UTC')::time in ('00:00', '23:00')
                    then (t.due_at at time zone 'UTC' + interval '1 hour')::date - 1 end)
                from clocks.clock l where l.case_id = t.case_id::uuid and l.due_at = t.due_at) as last_day""";

    /** Read before it is asked whether the task is open: while few are, PostgreSQL would read all open tasks to find one. */
    private static final String OF_KEY =
            "with t as materialized (select * from journal.user_task where key = :key) select t.*,"
                    + " exists (select from tasks.wish w where w.task_key = t.key) as touched, " + LAST_DAY
                    + " from t where ";

    private final JdbcClient jdbc;
    private final Overtaken overtaken;

    OpenTasks(JdbcClient jdbc, Overtaken overtaken) {
        this.jdbc = jdbc;
        this.overtaken = overtaken;
    }

    public Optional<OpenTask> find(long key) {
        return find(key, OpenTasks::read);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> find(long key, Reading<T> reading) {
        return jdbc.sql(OF_KEY + IS_OPEN)
                .param("key", key)
                .query((row, number) -> reading.of(row))
                .optional();
    }

    /** An open task; refused when there is none, or no longer. */
    OpenTask findKnown(long key) {
        return standing(key).task();
    }

    /**
     * @param position where the journal's record of the task stands
     * @param touched whether anybody has ever wished to do anything with it
     */
    record Standing(OpenTask task, long position, boolean touched) {}

    /** An open task and how far the journal has followed it; refused when there is none, or no longer. */
    Standing standing(long key) {
        return find(key, row -> new Standing(read(row), row.getLong("position"), row.getBoolean("touched")))
                .orElseThrow(() -> overtaken.why(any(key)));
    }

    /** A task, open or not, as the journal shows it; refused when there is none. */
    OpenTask any(long key) {
        return jdbc.sql(OF_KEY + IS_OURS)
                .param("key", key)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(TaskRefusal::unknown);
    }

    /** A text that the task's process knows under this name. */
    public Optional<String> text(OpenTask task, String name) {
        return jdbc.sql("select value::jsonb #>> '{}' from journal.variable"
                        + " where process_instance_key = ? and name = ? order by updated_at desc limit 1")
                .params(task.processInstanceKey(), name)
                .query(String.class)
                .optional();
    }

    /** Where the journal's record of a task stands; it grows with each change of the task. */
    long position(long key) {
        return jdbc.sql("select position from journal.user_task where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    /** Open tasks of these cases, oldest first. */
    public List<OpenTask> ofCases(Collection<UUID> cases) {
        if (cases.isEmpty()) return List.of();
        return jdbc.sql("select t.*, " + LAST_DAY
                        + " from journal.user_task t where t.case_id = any(:cases) and " + IS_OPEN
                        + " order by t.created_at, t.key")
                .param("cases", cases.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    static OpenTask read(ResultSet row) throws SQLException {
        return new OpenTask(
                row.getLong("key"),
                UUID.fromString(row.getString("case_id")),
                row.getLong("process_instance_key"),
                row.getString("process_id"),
                row.getString("element_id"),
                List.of((String[]) row.getArray("candidate_groups").getArray()),
                row.getString("assignee"),
                row.getTimestamp("created_at").toInstant(),
                Times.deadline(row, "due_at", "last_day"));
    }
}
