package justice.throughline.exchange;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of messages that were put aside. */
@Component
@Transactional
class FailedMessages {

    private static final String ALL = """
            select 'out:' || o.id ref, o.partner, o.type, o.hand_off_id, h.kind, o.case_id, o.trouble, o.created_at at,
                o.body, o.original_body original
            from handoff.outbox o join handoff.hand_off h on h.id = o.hand_off_id where o.state = 'QUARANTINED'
            union all
            select 'in:' || i.partner || ':' || i.id, i.partner, i.type, h.id, h.kind, h.case_id, i.trouble,
                i.received_at, i.body, i.original_body
            from handoff.inbox i left join handoff.hand_off h on h.id = i.hand_off_id where i.state = 'QUARANTINED'
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    FailedMessages(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<FailedMessage> all(int most) {
        return jdbc.sql(ALL + " order by at limit ?")
                .param(most)
                .query(FailedMessage.class)
                .list();
    }

    Optional<FailedMessage> find(String ref) {
        return jdbc.sql("select * from (" + ALL + ") failed where ref = ?")
                .param(ref)
                .query(FailedMessage.class)
                .optional();
    }

    void again(FailedMessage message) {
        jdbc.sql(
                        message.outgoing()
                                ? "update handoff.outbox set state = 'PENDING', tries = 0, next_at = now() where 'out:' || id = :ref"
                                : "update handoff.inbox set state = 'NEW', next_at = now(), received_at = :now where 'in:' || partner || ':' || id = :ref")
                .param("ref", message.ref())
                .param("now", Times.toColumn(clock.instant()))
                .update();
    }

    /** The first original stays, however often it is repaired. */
    void replaceBody(FailedMessage message, String body) {
        jdbc.sql(
                        message.outgoing()
                                ? "update handoff.outbox set original_body = coalesce(original_body, body), body = ? where 'out:' || id = ?"
                                : "update handoff.inbox set original_body = coalesce(original_body, body), body = ? where 'in:' || partner || ':' || id = ?")
                .params(body, message.ref())
                .update();
    }

    void takenByHand(FailedMessage message) {
        jdbc.sql(
                        message.outgoing()
                                ? "update handoff.outbox set state = 'BY_HAND' where 'out:' || id = :ref"
                                : "update handoff.inbox set state = 'IGNORED', settled_at = :now where 'in:' || partner || ':' || id = :ref")
                .param("ref", message.ref())
                .param("now", Times.toColumn(clock.instant()))
                .update();
    }

    /** Messages to a partner that have not gone out may be carried by hand too, while its system is down. */
    boolean takenByHand(UUID handOffId) {
        return jdbc.sql("""
                        update handoff.outbox set state = 'BY_HAND', claimed_until = null
                        where hand_off_id = ? and state in ('PENDING', 'QUARANTINED') and type = ?
                        """).params(handOffId, PartnerMessageFormat.OFFERED).update() > 0;
    }
}
