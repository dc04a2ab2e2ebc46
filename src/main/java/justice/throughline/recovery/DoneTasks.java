package justice.throughline.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks that somebody has completed for cases, as the engine's journal tells. */
@Component
@SqlForSets("the exporter writes the engine's journal; here it is read")
class DoneTasks {

    private static final String TASKS = """
            select t.key, e.position, casefile.case_named(t.case_id) as case_id, t.process_instance_key,
                t.element_instance_key, e.at, t.process_id, t.element_id, p.state
            from journal.user_task_event e
            join journal.user_task t on t.key = e.task_key
            join journal.process_instance p on p.key = t.process_instance_key
            where e.intent = 'COMPLETED' and casefile.case_named(t.case_id) is not null""";

    private final JdbcClient jdbc;

    DoneTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were completed in a partition between these positions, in its order. */
    List<DoneJobs.Found> between(int partition, long from, long to) {
        return jdbc.sql(TASKS + " and e.partition_id = :partition and e.position > :from and e.position <= :to"
                        + " order by e.position")
                .param("partition", partition)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> found(row))
                .list();
    }

    Optional<DoneJob> find(long key) {
        return jdbc.sql(TASKS + " and e.task_key = :key")
                .param("key", key)
                .query((row, number) -> found(row))
                .optional()
                .map(DoneJobs.Found::job);
    }

    private static DoneJobs.Found found(ResultSet row) throws SQLException {
        var task = new DoneJob(
                row.getLong("key"),
                row.getObject("case_id", UUID.class),
                row.getLong("process_instance_key"),
                row.getLong("element_instance_key"),
                Objects.requireNonNull(Times.ofColumn(row, "at")),
                "ACTIVE".equals(row.getString("state")),
                Map.of(),
                Map.of(),
                Map.of());
        return new DoneJobs.Found(
                row.getLong("position"),
                EffectsOfJobs.USER_TASK,
                row.getString("process_id"),
                row.getString("element_id"),
                task);
    }
}
