package justice.throughline.clocks;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.limits.Limit;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events of clocks; only ever added to. */
@Repository
class ClockEvents {

    private final JdbcClient jdbc;

    ClockEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were recorded. */
    List<ClockEvent> of(UUID clockId) {
        return jdbc.sql("select * from clocks.clock_event where clock_id = ? order by seq")
                .param(clockId)
                .query(ClockEvents::event)
                .list();
    }

    /** When the last event of each of these clocks was recorded. */
    Map<UUID, Instant> lastOf(Collection<UUID> clocks) {
        return jdbc
                .sql("""
                        select clock_id, max(recorded_at) as recorded_at from clocks.clock_event
                        where clock_id = any(:clocks) group by clock_id""")
                .param("clocks", clocks.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("clock_id", UUID.class), at(row, "recorded_at")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How often what limits of each kind ask for had been done about this person of this case, in time or late. */
    Map<String, Integer> doneBefore(Subject subject, Instant at) {
        return jdbc
                .sql("""
                        select c.kind, count(*) as times
                        from clocks.clock c join clocks.clock_event e on e.clock_id = c.id
                        where c.case_id = :caseId and c.person is not distinct from :person and c.state <> 'VOID'
                            and e.kind = 'STOPPED' and (e.data ->> 'needed')::boolean and e.happened_at <= :at
                        group by c.kind""")
                .param("caseId", subject.caseId())
                .param("person", subject.person())
                .param("at", Times.toColumn(at))
                .query((row, number) -> Map.entry(row.getString("kind"), row.getInt("times")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(ClockEvent event) {
        var act = event.act();
        var evidence = act.evidence();
        var terms = event.terms();
        jdbc.sql("""
                        insert into clocks.clock_event (clock_id, kind, happened_at, learned_at, recorded_at, legal_event,
                            authority, author, party, proof_kind, proof_reference, reason, data, terms)
                        values (:clockId, :kind, :happened, :learned, :recorded, :legalEvent, :authority, :author,
                            :party, :proofKind, :proof, :reason, cast(:data as jsonb), cast(:terms as jsonb))
                        """)
                .param("clockId", event.clockId())
                .param("kind", event.kind().name())
                .param("happened", Times.toColumn(act.happenedAt()))
                .param("learned", Times.toColumn(act.learnedAt()))
                .param("recorded", Times.toColumn(event.recordedAt()))
                .param("legalEvent", act.legalEvent())
                .param("authority", act.authority())
                .param("author", evidence.by())
                .param("party", evidence.party())
                .param("proofKind", evidence.proof().kind().name())
                .param("proof", evidence.proof().reference())
                .param("reason", act.reason())
                .param("data", Json.write(event.data()))
                .param("terms", terms == null ? null : Json.write(terms))
                .update();
    }

    private static ClockEvent event(ResultSet row, int number) throws SQLException {
        var terms = row.getString("terms");
        return new ClockEvent(
                row.getObject("clock_id", UUID.class),
                EventKind.valueOf(row.getString("kind")),
                new LegalEvent(
                        at(row, "happened_at"),
                        at(row, "learned_at"),
                        row.getString("legal_event"),
                        row.getString("authority"),
                        evidence(row),
                        row.getString("reason")),
                at(row, "recorded_at"),
                Json.read(row.getString("data"), EventData.class),
                terms == null ? null : Json.read(terms, Limit.class));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getString("author"),
                row.getString("party"),
                new Proof(Proof.Kind.valueOf(row.getString("proof_kind")), row.getString("proof_reference")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
