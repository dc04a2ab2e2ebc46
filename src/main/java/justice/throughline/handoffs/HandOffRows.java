package justice.throughline.handoffs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the ledger. */
@Component
class HandOffRows {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Artefact>> ARTEFACTS = new TypeReference<>() {};
    private static final String DETAILS = """
            select h.*, (select json_agg(json_build_object('type', type, 'name', name, 'sha256', sha256, 'size', size)
                order by added_at) from handoff.artefact where hand_off_id = h.id) as artefacts
            from handoff.hand_off h""";

    private final JdbcClient jdbc;
    private final HandOffCatalogue catalogue;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();

    HandOffRows(JdbcClient jdbc, HandOffCatalogue catalogue, InstantSource clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @return whether it is new: the key was not taken */
    boolean add(HandOff handOff, Offer offer, String basis) {
        return jdbc.sql("""
                        insert into handoff.hand_off (id, case_id, from_agency, to_agency, effect_key, kind, state,
                            owner_party, owner_desk, urgency, lawful_basis, grounds, offered_at, state_since,
                            sender_due_at, due_at, payload)
                        values (:id, :caseId, :from, :to, :key, :kind, :state, :owner, :desk, :urgency, :basis,
                            :grounds, :now, :now, :due, :due, cast(:payload as jsonb))
                        on conflict (effect_key) do nothing
                        """)
                        .param("id", handOff.id())
                        .param("caseId", handOff.caseId())
                        .param("from", handOff.from())
                        .param("to", handOff.to())
                        .param("key", offer.key())
                        .param("kind", handOff.kind())
                        .param("state", handOff.state().name())
                        .param("owner", handOff.owner())
                        .param("desk", desk(handOff))
                        .param("urgency", offer.urgency())
                        .param("basis", basis)
                        .param("grounds", offer.grounds().toArray(String[]::new))
                        .param("now", now())
                        .param("due", Times.toColumn(offer.dueBy()))
                        .param("payload", text(offer.payload()))
                        .update()
                == 1;
    }

    void save(HandOff handOff, Step step) {
        jdbc.sql("""
                        update handoff.hand_off set to_agency = :to, state = :state, attempt = :attempt,
                            bounces = :bounces, conference_due = :conference, redirect_to = :redirect,
                            owner_party = :owner, owner_desk = :desk, state_since = :now,
                            due_at = case when state = 'RETURNED' and :offered then sender_due_at else due_at end,
                            due_date = case when state = 'RETURNED' and :offered then null else due_date end,
                            due_known = due_known and not (state = 'RETURNED' and :offered),
                            due_clock = case when state = 'RETURNED' and :offered then null else due_clock end,
                            accepted_at = case when :accepted then :now else accepted_at end
                        where id = :id
                        """)
                .param("id", handOff.id())
                .param("to", handOff.to())
                .param("state", handOff.state().name())
                .param("attempt", handOff.attempt())
                .param("bounces", handOff.bounces())
                .param("conference", handOff.conferenceDue())
                .param("redirect", handOff.redirectTo())
                .param("owner", handOff.owner())
                .param("desk", desk(handOff))
                .param("now", now())
                .param("offered", step == Step.OFFER)
                .param("accepted", step == Step.ACCEPT || step == Step.ACCEPT_PARTLY)
                .update();
    }

    /** @return whether it was offered by its sender's own system */
    boolean cameFromSystem(UUID id) {
        return jdbc.sql("select effect_key = 'partner:' || id from handoff.hand_off where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** From here on a journey waits for its answer, unless it has been accepted. */
    HandOff await(String effectKey) {
        return jdbc.sql("update handoff.hand_off set awaited = accepted_at is null where effect_key = ? returning *")
                .param(effectKey)
                .query((row, number) -> handOff(row))
                .single();
    }

    /** From here on nobody waits for its answer. */
    void stopAwaiting(UUID id) {
        jdbc.sql("update handoff.hand_off set awaited = false where id = ?")
                .param(id)
                .update();
    }

    /** @return whether a journey waits for its answer */
    boolean awaited(UUID id) {
        return jdbc.sql("select awaited from handoff.hand_off where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** What has lain unanswered in this case since before then, in the order in which it was offered. */
    List<HandOff> deliveredBefore(UUID caseId, Instant then) {
        return jdbc.sql("""
                        select * from handoff.hand_off
                        where case_id = ? and state = 'DELIVERED' and state_since < ? order by offered_at
                        """)
                .params(caseId, Times.toColumn(then))
                .query((row, number) -> handOff(row))
                .list();
    }

    /** What journeys wait for in this case, the latest first. */
    List<HandOff> awaitedOf(UUID caseId) {
        return jdbc.sql("select * from handoff.hand_off where case_id = ? and awaited order by offered_at desc")
                .param(caseId)
                .query((row, number) -> handOff(row))
                .list();
    }

    void replacePayload(UUID id, Map<String, Object> payload, Set<String> grounds) {
        jdbc.sql("update handoff.hand_off set payload = cast(:payload as jsonb), grounds = :grounds where id = :id")
                .param("id", id)
                .param("payload", text(payload))
                .param("grounds", grounds.toArray(String[]::new))
                .update();
    }

    void attach(UUID id, Collection<Artefact> artefacts) {
        artefacts.forEach(each -> jdbc.sql("""
                        insert into handoff.artefact (hand_off_id, type, name, sha256, size, added_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(id, each.type(), each.name(), each.sha256(), each.size(), now())
                .update());
    }

    Optional<HandOff> lock(UUID id) {
        return jdbc.sql("select * from handoff.hand_off where id = ? for update")
                .param(id)
                .query((row, number) -> handOff(row))
                .optional();
    }

    Optional<HandOffDetail> detail(UUID id) {
        return jdbc.sql(DETAILS + " where id = ?")
                .param(id)
                .query((row, number) -> detail(row))
                .optional();
    }

    List<HandOff> ofCase(UUID caseId) {
        return jdbc.sql("select * from handoff.hand_off where case_id = ? order by offered_at")
                .param(caseId)
                .query((row, number) -> handOff(row))
                .list();
    }

    private HandOffDetail detail(ResultSet row) throws SQLException {
        var artefacts = row.getString("artefacts");
        return new HandOffDetail(
                handOff(row),
                row.getString("owner_desk"),
                row.getString("urgency"),
                row.getString("lawful_basis"),
                Set.of((String[]) row.getArray("grounds").getArray()),
                row.getString("classification"),
                row.getObject("correlation_id", UUID.class),
                row.getTimestamp("offered_at").toInstant(),
                Times.ofColumn(row, "sender_due_at"),
                due(row, "due_at", "due_date", "due_clock"),
                row.getBoolean("due_known"),
                Times.ofColumn(row, "accepted_at"),
                due(row, "work_due_at", "work_due_date", "work_clock"),
                read(row.getString("payload"), OBJECT),
                artefacts == null ? List.of() : read(artefacts, ARTEFACTS));
    }

    private String desk(HandOff handOff) {
        return catalogue.party(handOff.owner()).desk();
    }

    private static HandOff handOff(ResultSet row) throws SQLException {
        return new HandOff(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("case_id", UUID.class),
                row.getString("from_agency"),
                row.getString("to_agency"),
                State.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getInt("bounces"),
                row.getBoolean("conference_due"),
                row.getString("redirect_to"));
    }

    private static ClockedDeadline due(ResultSet row, String end, String day, String clock) throws SQLException {
        return new ClockedDeadline(Times.deadline(row, end, day), row.getObject(clock, UUID.class));
    }

    private @Nullable OffsetDateTime now() {
        return Times.toColumn(clock.instant());
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
