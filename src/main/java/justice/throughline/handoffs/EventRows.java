package justice.throughline.handoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import justice.throughline.shared.Proof;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of hand-offs, which never change once they are kept. */
@Component
class EventRows {

    private final JdbcClient jdbc;
    private final HandOffCatalogue catalogue;
    private final InstantSource clock;

    EventRows(JdbcClient jdbc, HandOffCatalogue catalogue, InstantSource clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void add(HandOff after, Move move) {
        var evidence = move.by().on(move.step().ofSender() ? after.from() : after.to());
        jdbc.sql("""
                        insert into handoff.hand_off_event (hand_off_id, attempt, at, step, state, to_agency, owner_desk,
                            actor, party, reasons, note, proof_kind, proof_ref)
                        values (:id, :attempt, :now, :step, :state, :to, :desk, :actor, :party, :reasons, :note,
                            :proof, :reference)
                        """)
                .param("id", after.id())
                .param("attempt", after.attempt())
                .param("now", Times.toColumn(clock.instant()))
                .param("step", move.step().name())
                .param("state", after.state().name())
                .param("to", after.to())
                .param("desk", catalogue.party(after.owner()).desk())
                .param("actor", evidence.by())
                .param("party", evidence.party())
                .param("reasons", move.reasons().stream().sorted().toArray(String[]::new))
                .param("note", move.note())
                .param("proof", evidence.proof().kind().name())
                .param("reference", evidence.proof().reference())
                .update();
    }

    /** The last of these steps that was taken by then. */
    Optional<StepTaken> last(UUID id, Set<Step> among, Instant then) {
        return jdbc.sql("""
                        select actor, party, proof_kind, proof_ref from handoff.hand_off_event
                        where hand_off_id = ? and step = any(?) and at <= ? order by id desc limit 1
                        """)
                .params(id, among.stream().map(Step::name).toArray(String[]::new), Times.toColumn(then))
                .query((row, number) -> new StepTaken(row.getString("actor"), row.getString("party"), proof(row)))
                .optional();
    }

    /** In order. */
    List<HandOffEvent> of(UUID id) {
        return jdbc.sql("""
                        select e.*, h.kind, array(select a.type from handoff.artefact a
                            where a.hand_off_id = h.id and a.added_at <= e.at) as documents
                        from handoff.hand_off_event e join handoff.hand_off h on h.id = e.hand_off_id
                        where e.hand_off_id = ? order by e.id
                        """)
                .param(id)
                .query((row, number) -> new HandOffEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getInt("attempt"),
                        Step.valueOf(row.getString("step")),
                        State.valueOf(row.getString("state")),
                        row.getString("owner_desk"),
                        row.getString("actor"),
                        row.getString("party"),
                        missing(row),
                        List.of((String[]) row.getArray("reasons").getArray()),
                        row.getString("note"),
                        proof(row)))
                .list();
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(Proof.Kind.valueOf(row.getString("proof_kind")), row.getString("proof_ref"));
    }

    private List<String> missing(ResultSet offer) throws SQLException {
        if (Step.valueOf(offer.getString("step")) != Step.OFFER) return List.of();
        return catalogue.kind(offer.getString("kind")).missing(List.of((String[])
                offer.getArray("documents").getArray()));
    }
}
