package justice.throughline.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where cases stand on the diagrams. */
@Service
@SqlForSets("the exporter writes the engine's journal; here it is read")
public class Journeys {

    private record Row(String processId, int version, boolean running, String[] active, String[] done) {}

    private final JdbcClient jdbc;

    Journeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each process the case went through, in the order in which it came there; passes of one process count together. */
    public List<JourneyPosition> of(UUID caseId) {
        return jdbc.sql("""
                        select p.process_id, max(p.version) as version, bool_or(p.state = 'ACTIVE') as running,
                               coalesce(array_agg(distinct e.element_id) filter (where e.state = 'ACTIVE'), '{}') as active,
                               coalesce(array_agg(distinct e.element_id) filter (where e.state = 'COMPLETED'), '{}') as done
                        from journal.process_instance p
                        left join journal.element_instance e on e.process_instance_key = p.key
                        where p.case_id = :caseId
                        group by p.process_id
                        order by min(p.started_at), min(p.key)""")
                .param("caseId", caseId.toString())
                .query((row, number) -> position(new Row(
                        row.getString("process_id"),
                        row.getInt("version"),
                        row.getBoolean("running"),
                        (String[]) row.getArray("active").getArray(),
                        (String[]) row.getArray("done").getArray())))
                .list();
    }

    /** Where the case is now, in all its processes; what it came to first, first. */
    public List<ActiveStep> activeSteps(UUID caseId) {
        return jdbc.sql("""
                        select key, process_id, element_id from journal.element_instance
                        where case_id = :caseId and state = 'ACTIVE' order by key""")
                .param("caseId", caseId.toString())
                .query(ActiveStep.class)
                .list();
    }

    /** The model as it was deployed in this version. */
    public Optional<String> model(String processId, int version) {
        return jdbc.sql("select resource from journal.process_definition where process_id = :id and version = :version")
                .param("id", processId)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    private static JourneyPosition position(Row row) {
        var active = new HashSet<>(List.of(row.active()));
        var done = new HashSet<>(List.of(row.done()));
        done.removeAll(active);
        return new JourneyPosition(row.processId(), row.version(), row.running(), active, done);
    }
}
