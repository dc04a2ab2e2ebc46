package justice.throughline.tasks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the processes of tasks know. */
@Service
@SqlForSets("the exporter writes the engine's journal; here it is read")
public class TaskVariables {

    private final JdbcClient jdbc;

    TaskVariables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the process of this task knows under this name, as text. */
    public Optional<String> of(OpenTask task, String variable) {
        return of(task.key(), variable);
    }

    /** The same of the task with this key. */
    public Optional<String> of(long task, String variable) {
        return Optional.ofNullable(of(List.of(task), variable).get(task));
    }

    /** What it knows under these names, by the name. */
    public Map<String, String> of(long task, Set<String> variables) {
        var values = new HashMap<String, String>();
        jdbc.sql("""
                select v.name, v.value::jsonb #>> '{}' as value
                from journal.user_task t
                join journal.variable v on v.process_instance_key = t.process_instance_key and v.name = any(:names)
                where t.key = :key and v.value <> 'null' order by v.updated_at""")
                .param("names", variables.toArray(String[]::new))
                .param("key", task)
                .query((row, number) -> values.put(row.getString("name"), row.getString("value")))
                .list();
        return values;
    }

    /** The same of many, by the key of the task. */
    public Map<Long, String> of(Collection<Long> tasks, String variable) {
        var values = new HashMap<Long, String>();
        jdbc.sql("""
                select t.key, v.value::jsonb #>> '{}' as value
                from journal.user_task t
                join journal.variable v on v.process_instance_key = t.process_instance_key and v.name = :name
                where t.key = any(:keys) order by v.updated_at""")
                .param("name", variable)
                .param("keys", tasks.toArray(Long[]::new))
                .query((row, number) -> values.put(row.getLong("key"), row.getString("value")))
                .list();
        return values;
    }
}
