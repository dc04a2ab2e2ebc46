package justice.throughline.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import justice.throughline.partners.SimulatedSystems;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent against what was accepted, refused, withdrawn and is open, per party, kind and day; and what does not add up. */
@Service
@Transactional(readOnly = true)
public class Balance {

    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;
    private final SimulatedSystems systems;
    private final InstantSource clock;

    Balance(JdbcClient jdbc, SimulatedSystems systems, InstantSource clock) {
        this.jdbc = jdbc;
        this.systems = systems;
        this.clock = clock;
    }

    /**
     * Today and so many days before, the latest first.
     *
     * @param simulated with what simulated systems say, too
     */
    public List<BalanceLine> ofLast(int days, boolean simulated) {
        return lines(days).stream()
                .filter(line -> simulated || !systems.answerFor(line.partner()))
                .toList();
    }

    private List<BalanceLine> lines(int days) {
        return jdbc.sql("""
                        select b.partner, b.kind, b.day, b.sent, b.accepted, b.refused, b.withdrawn,
                            b.unproven, b.open,
                            s.received their_received, s.accepted their_accepted, s.refused their_refused
                        from handoff.balance b left join handoff.statement s using (partner, kind, day)
                        where b.day >= ? order by b.day desc, b.partner, b.kind
                        """)
                .param(When.dayOf(clock.instant()).minusDays(days))
                .query(BalanceLine.class)
                .list();
    }

    /** The open ones, the newest first. */
    public List<Incident> incidents() {
        return jdbc.sql("select * from handoff.incident where closed_at is null order by opened_at desc, id desc")
                .query((row, number) -> incident(row))
                .list();
    }

    private static Incident incident(ResultSet row) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        return new Incident(
                row.getString("cause"),
                row.getString("partner"),
                row.getString("hand_off_kind"),
                day.equals(NO_DAY) ? null : day,
                row.getInt("count"),
                since(row),
                row.getString("owner_desk"),
                row.getTimestamp("opened_at").toInstant());
    }

    private static @Nullable Instant since(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since");
        return since == null ? null : since.toInstant();
    }
}
