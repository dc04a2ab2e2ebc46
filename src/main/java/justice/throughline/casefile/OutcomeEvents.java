package justice.throughline.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every outcome that a case had, each once. */
@Repository
class OutcomeEvents {

    private final JdbcClient jdbc;

    OutcomeEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the key is known already */
    boolean add(UUID caseId, String outcome, Instant at, String key, String source) {
        return jdbc.sql("""
                        insert into casefile.outcome_event (case_id, effect_key, outcome, at, source)
                        values (:caseId, :key, :outcome, :at, :source)
                        on conflict do nothing
                        """)
                        .param("caseId", caseId)
                        .param("key", key)
                        .param("outcome", outcome)
                        .param("at", Times.toColumn(at))
                        .param("source", source)
                        .update()
                > 0;
    }

    /** In the order of their months, procedural ranks and moments. */
    List<CaseOutcome> ofCase(UUID caseId) {
        return jdbc.sql("""
                        select e.* from casefile.outcome_event e join casefile.outcome_category c on c.code = e.outcome
                        where e.case_id = :caseId
                        order by coalesce(e.at, e.month), c.rank, c.code
                        """)
                .param("caseId", caseId)
                .query(OutcomeEvents::outcome)
                .list();
    }

    /** Codes of what the journeys recorded, in the order of moments. */
    Map<UUID, List<String>> ofJourneys(Collection<UUID> caseIds) {
        return jdbc
                .sql("""
                        select e.case_id, e.outcome
                        from casefile.outcome_event e join casefile.outcome_category c on c.code = e.outcome
                        where e.case_id = any(:ids) and e.source = 'journey' order by e.at, c.rank, c.code
                        """)
                .param("ids", caseIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("case_id", UUID.class), row.getString("outcome")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static CaseOutcome outcome(ResultSet row, int index) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new CaseOutcome(
                row.getString("outcome"),
                CaseRow.month(row, "month"),
                at == null ? null : at.toInstant(),
                row.getInt("times"),
                row.getString("source"));
    }
}
