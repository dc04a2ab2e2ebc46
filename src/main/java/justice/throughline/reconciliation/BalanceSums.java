package justice.throughline.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The view of all offers and what became of them, against what partners say of them. */
@Component
@SqlForSets("sums over all that was handed over, which the database has as a view")
class BalanceSums {

    private final JdbcClient jdbc;

    BalanceSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since this day, the latest first. */
    List<BalanceLine> since(LocalDate first) {
        return jdbc.sql("""
                        select b.partner, b.kind, b.day, b.sent, b.accepted, b.refused, b.withdrawn,
                            b.unproven, b.open,
                            s.received their_received, s.accepted their_accepted, s.refused their_refused
                        from reconciliation.balance b left join exchange.statement s using (partner, kind, day)
                        where b.day >= ? order by b.day desc, b.partner, b.kind
                        """).param(first).query(BalanceLine.class).list();
    }

    /** Sums up all days for this night, unless another has. */
    boolean keep(LocalDate night, Instant now) {
        return jdbc.sql("""
                        insert into reconciliation.nightly_check (night, checked_at, sent, difference, unheard)
                        select :night, :now, coalesce(sum(b.sent), 0),
                            coalesce(sum(abs(b.sent - b.accepted - b.refused - b.withdrawn - b.unproven
                                - b.open)), 0),
                            coalesce(sum(greatest(0, s.accepted - b.accepted) + greatest(0, s.refused - b.refused)), 0)
                        from reconciliation.balance b left join exchange.statement s using (partner, kind, day)
                        where not exists (select from reconciliation.nightly_check where night = :night)
                        on conflict do nothing
                        """)
                        .param("night", night)
                        .param("now", Times.toColumn(now))
                        .update()
                == 1;
    }
}
