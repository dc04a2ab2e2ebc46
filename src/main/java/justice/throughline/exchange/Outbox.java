package justice.throughline.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.handoffs.HandOff;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be sent, kept in the transaction of what it tells. Of one case a partner gets a message only after all
 * earlier ones, so one that was put aside holds back the later ones of its case.
 */
@Component("handOffOutbox")
@Transactional
class Outbox {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Outbox(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message that this caller alone has for a while. */
    record Claimed(Transport.Message message, UUID handOffId, int attempt, String type, int tries, int nonsense) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, String type, HandOff handOff, String partner, String body) {
        // numbers of one case must become visible in their order
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:case || :partner, 6))")
                .param("case", handOff.caseId().toString())
                .param("partner", partner)
                .query((row, number) -> true)
                .single();
        jdbc.sql("""
                        insert into handoff.outbox (id, hand_off_id, attempt, type, case_id, partner, body, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, handOff.id(), handOff.attempt(), type, handOff.caseId(), partner, body)
                .param(Times.toColumn(clock.instant()))
                .update();
    }

    List<Claimed> claim(String partner, int most) {
        return jdbc.sql("""
                        update handoff.outbox
                        set claimed_until = now() + make_interval(secs => :lease), tries = tries + 1
                        where seq in (
                            select seq from handoff.outbox head
                            where partner = :partner and state = 'PENDING' and next_at <= now()
                                and (claimed_until is null or claimed_until < now())
                                and not exists (
                                    select 1 from handoff.outbox earlier
                                    where earlier.partner = head.partner and earlier.case_id = head.case_id
                                        and earlier.seq < head.seq and earlier.state in ('PENDING', 'QUARANTINED'))
                            order by seq limit :most for update skip locked)
                        returning seq, id, hand_off_id, attempt, type, partner, body, tries, nonsense
                        """)
                .param("lease", LEASE.toSeconds())
                .param("partner", partner)
                .param("most", most)
                .query((row, number) -> claimed(row))
                .list();
    }

    /** What is sent from here on in its place. */
    void replace(UUID id, String body) {
        jdbc.sql("update handoff.outbox set body = ? where id = ? and state = 'PENDING'")
                .params(body, id)
                .update();
    }

    /** @return false when another had settled it before */
    boolean sent(UUID id, Map<String, String> receipt) {
        return jdbc.sql("""
                        update handoff.outbox set state = 'SENT', sent_at = ?, trouble = null,
                            receipt = ?
                        where id = ? and state = 'PENDING'
                        """)
                        .param(Times.toColumn(clock.instant()))
                        .params(receipt.toString(), id)
                        .update()
                == 1;
    }

    void again(UUID id, String trouble, Duration pause, boolean nonsense) {
        jdbc.sql("""
                        update handoff.outbox set claimed_until = null, trouble = :trouble,
                            nonsense = nonsense + :nonsense,
                            next_at = now() + make_interval(secs => :pause)
                        where id = :id and state = 'PENDING'
                        """)
                .param("id", id)
                .param("trouble", trouble)
                .param("nonsense", nonsense ? 1 : 0)
                .param("pause", pause.toMillis() / 1000.0)
                .update();
    }

    void quarantine(UUID id, String trouble) {
        jdbc.sql("""
                        update handoff.outbox set state = 'QUARANTINED', claimed_until = null, trouble = ?
                        where id = ? and state = 'PENDING'
                        """).params(trouble, id).update();
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        var message = new Transport.Message(
                row.getObject("id", UUID.class), row.getString("partner"), row.getLong("seq"), row.getString("body"));
        return new Claimed(
                message,
                row.getObject("hand_off_id", UUID.class),
                row.getInt("attempt"),
                row.getString("type"),
                row.getInt("tries"),
                row.getInt("nonsense"));
    }
}
