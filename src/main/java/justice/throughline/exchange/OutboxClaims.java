package justice.throughline.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who sends what, and when, by the clock of the database. */
@Component
@Transactional
@SqlForSets("a lane claims as many as it has room for and skips what others hold; a lease ends by the database's clock")
class OutboxClaims {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    OutboxClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Messages of one case become visible in the order of their numbers: until this transaction ends nobody else adds one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void inOrder(UUID caseId, String partner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:case || :partner, 6))")
                .param("case", caseId.toString())
                .param("partner", partner)
                .query((row, number) -> true)
                .single();
    }

    List<Outbox.Claimed> claim(String partner, int most) {
        return jdbc.sql("""
                        update exchange.outbox
                        set claimed_until = now() + make_interval(secs => :lease), tries = tries + 1, version = version + 1
                        where seq in (
                            select seq from exchange.outbox head
                            where partner = :partner and state = 'PENDING' and next_at <= now()
                                and (claimed_until is null or claimed_until < now())
                                and not exists (
                                    select 1 from exchange.outbox earlier
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

    /** Gives the lease back; the message goes out again after the pause. */
    void giveBack(UUID id, String trouble, Duration pause, boolean nonsense) {
        jdbc.sql("""
                        update exchange.outbox set claimed_until = null, trouble = :trouble, version = version + 1,
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

    private static Outbox.Claimed claimed(ResultSet row) throws SQLException {
        var message = new Transport.Message(
                row.getObject("id", UUID.class), row.getString("partner"), row.getLong("seq"), row.getString("body"));
        return new Outbox.Claimed(
                message,
                row.getObject("hand_off_id", UUID.class),
                row.getInt("attempt"),
                row.getString("type"),
                row.getInt("tries"),
                row.getInt("nonsense"));
    }
}
