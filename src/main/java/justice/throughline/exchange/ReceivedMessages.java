package justice.throughline.exchange;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What partners have sent, each message once whatever they send twice. */
@Component
@Transactional
class ReceivedMessages {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ReceivedMessages(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Stored(String partner, String id, String body, boolean waitedLong) {}

    /** @return whether it is new */
    boolean keep(String partner, PartnerMessageFormat.Read message, String body) {
        var handOff = message.data().path("handOffId").asText(null);
        return jdbc.sql("""
                        insert into handoff.inbox (partner, id, type, hand_off_id, body, received_at)
                        values (:partner, :id, :type, cast(:handOff as uuid), :body, :now)
                        on conflict (partner, id) do nothing
                        """)
                        .param("partner", partner)
                        .param("id", message.id())
                        .param("type", message.type())
                        .param("handOff", handOff)
                        .param("body", body)
                        .param("now", Times.toColumn(clock.instant()))
                        .update()
                == 1;
    }

    /** The message, locked, if it has still to be dealt with. */
    Optional<Stored> take(String partner, String id, Duration patience) {
        return jdbc.sql("""
                        select partner, id, body, received_at < :now - make_interval(secs => :patience) waited_long
                        from handoff.inbox
                        where partner = :partner and id = :id and state in ('NEW', 'WAITING') for update
                        """)
                .param("partner", partner)
                .param("id", id)
                .param("patience", patience.toSeconds())
                .param("now", Times.toColumn(clock.instant()))
                .query(Stored.class)
                .optional();
    }

    void settle(Stored message, String state, @Nullable String trouble) {
        jdbc.sql("""
                        update handoff.inbox set state = :state, trouble = :trouble, next_at = now() + interval '2 seconds',
                            settled_at = case when :state = 'WAITING' then null else :now end
                        where partner = :partner and id = :id
                        """)
                .param("state", state)
                .param("trouble", trouble)
                .param("now", Times.toColumn(clock.instant()))
                .param("partner", message.partner())
                .param("id", message.id())
                .update();
    }

    /** Partner and id of what has still to be dealt with, the oldest first. */
    List<Stored> open(int most) {
        return jdbc.sql("""
                        select partner, id, '' body, false waited_long from handoff.inbox
                        where state in ('NEW', 'WAITING') and next_at <= now() order by seq limit ?
                        """).param(most).query(Stored.class).list();
    }

    /** Those of this hand-off that wait for an earlier one. */
    List<Stored> waiting(String handOffId) {
        return jdbc.sql("""
                        select partner, id, '' body, false waited_long from handoff.inbox
                        where hand_off_id = cast(? as uuid) and state = 'WAITING' order by seq
                        """).param(handOffId).query(Stored.class).list();
    }
}
