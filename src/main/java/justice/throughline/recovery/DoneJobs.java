package justice.throughline.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import justice.throughline.catalogue.TaskHeaders;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs that the engine has done for cases, as its journal tells. */
@Component
@SqlForSets("the exporter writes the engine's journal; here it is read")
class DoneJobs {

    record Found(long position, String type, String processId, String elementId, DoneJob job) {}

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String JOBS = """
            select j.key, j.position, j.type, casefile.case_named(j.case_id) as case_id, j.process_instance_key,
                j.element_instance_key, j.ended_at, e.process_id, e.element_id, p.definition_key, p.state, (
                    select jsonb_object_agg(v.name, v.value #>> '{}')::text from journal.variable v
                    where v.scope_key = j.element_instance_key and v.name = any(:names) and v.value <> 'null') as given, (
                    select jsonb_object_agg(v.name, v.value #>> '{}')::text from journal.variable v
                    where v.scope_key = j.process_instance_key and v.name = any(:names) and v.value <> 'null'
                        and not exists (select from journal.job later
                            where later.process_instance_key = j.process_instance_key and later.type = j.type
                                and later.state = 'COMPLETED' and later.position > j.position
                                and later.position < v.position)) as of_process
            from journal.job j
            join journal.element_instance e on e.key = j.element_instance_key
            join journal.process_instance p on p.key = j.process_instance_key
            where j.state = 'COMPLETED' and casefile.case_named(j.case_id) is not null""";

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Long, Map<String, Map<String, String>>> headers = new ConcurrentHashMap<>();

    DoneJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these types that a partition has done between these positions, in its order. */
    List<Found> between(int partition, long from, long to, Collection<String> types, Collection<String> variables) {
        return jdbc.sql(JOBS + " and j.key >> 51 = :partition and j.position > :from and j.position <= :to"
                        + " and j.type = any(:types) order by j.position")
                .param("partition", partition)
                .param("from", from)
                .param("to", to)
                .param("types", types.toArray(String[]::new))
                .param("names", variables.toArray(String[]::new))
                .query((row, number) -> found(row))
                .list();
    }

    Optional<DoneJob> find(long key, Collection<String> variables) {
        return jdbc.sql(JOBS + " and j.key = :key")
                .param("key", key)
                .param("names", variables.toArray(String[]::new))
                .query((row, number) -> found(row))
                .optional()
                .map(Found::job);
    }

    private Found found(ResultSet row) throws SQLException {
        var step = row.getString("element_id");
        var job = new DoneJob(
                row.getLong("key"),
                row.getObject("case_id", UUID.class),
                row.getLong("process_instance_key"),
                row.getLong("element_instance_key"),
                Objects.requireNonNull(Times.ofColumn(row, "ended_at")),
                "ACTIVE".equals(row.getString("state")),
                headers(row.getLong("definition_key")).getOrDefault(step, Map.of()),
                texts(row.getString("given")),
                texts(row.getString("of_process")));
        return new Found(row.getLong("position"), row.getString("type"), row.getString("process_id"), step, job);
    }

    /** What is not in the journal yet is asked for again. */
    private Map<String, Map<String, String>> headers(long definition) {
        var known = headers.computeIfAbsent(definition, key -> read(key).orElse(null));
        return known == null ? Map.of() : known;
    }

    private Optional<Map<String, Map<String, String>>> read(long definition) {
        return jdbc.sql("select resource from journal.process_definition where key = ?")
                .param(definition)
                .query(String.class)
                .optional()
                .map(TaskHeaders::of);
    }

    private Map<String, String> texts(@Nullable String values) {
        try {
            return values == null ? Map.of() : json.readValue(values, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + values, e);
        }
    }
}
