package justice.throughline.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Runs of a process that somebody cancelled in the engine, and that no other has followed. */
@Service
@SqlForSets("the exporter writes the engine's journal; here it is read")
public class CancelledRuns {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** @param about what it was about: the values that were asked for, by name */
    public record Run(long key, UUID caseId, Map<String, String> about) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    CancelledRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last run of this process about each thing in each case, where it was cancelled.
     *
     * @param about names of the variables that say what a run is about
     */
    public List<Run> last(String processId, String... about) {
        return jdbc.sql("""
                        with cancelled as (
                            select distinct case_id from journal.process_instance
                            where process_id = :process and state = 'TERMINATED' and pg_input_is_valid(case_id, 'uuid')),
                        run as (
                            select p.key, p.case_id, p.state, p.started_at, (
                                select jsonb_object_agg(v.name, v.value #>> '{}') from journal.variable v
                                where v.scope_key = p.key and v.name = any(:about)) as about
                            from journal.process_instance p join cancelled using (case_id)
                            where p.process_id = :process),
                        latest as (
                            select distinct on (case_id, about) key, case_id, state, about from run
                            where about is not null order by case_id, about, started_at desc, key desc)
                        select key, case_id, about::text as about from latest where state = 'TERMINATED'
                        """)
                .param("process", processId)
                .param("about", about)
                .query((row, number) -> new Run(
                        row.getLong("key"), UUID.fromString(row.getString("case_id")), texts(row.getString("about"))))
                .list();
    }

    private Map<String, String> texts(String values) {
        try {
            return json.readValue(values, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + values, e);
        }
    }
}
