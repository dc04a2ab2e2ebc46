package justice.throughline.exchange;

import java.util.List;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All messages that were put aside, the oldest first. */
@Component
@SqlForSets("those to partners and those of partners are one list, each with the hand-off that it is about")
class FailedMessageList {

    private final JdbcClient jdbc;

    FailedMessageList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FailedMessage> all(int most) {
        return jdbc.sql("""
                        select 'out:' || o.id ref, o.partner, o.type, o.hand_off_id, h.kind, o.case_id, o.trouble, o.created_at at,
                            o.body, o.original_body original
                        from exchange.outbox o join handoffs.hand_off h on h.id = o.hand_off_id where o.state = 'QUARANTINED'
                        union all
                        select 'in:' || i.partner || ':' || i.id, i.partner, i.type, h.id, h.kind, h.case_id, i.trouble,
                            i.received_at, i.body, i.original_body
                        from exchange.received i left join handoffs.hand_off h on h.id = i.hand_off_id where i.state = 'QUARANTINED'
                        order by at limit ?
                        """).param(most).query(FailedMessage.class).list();
    }
}
