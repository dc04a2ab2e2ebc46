package justice.throughline.reconciliation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import justice.throughline.shared.Times;
import justice.throughline.shared.When;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks the balance of every day there ever was, once a night; a night that was missed is made up for. */
@Component
class NightlyCheck {

    private final JdbcClient jdbc;
    private final Watch watch;
    private final InstantSource clock;
    private final int hour;

    NightlyCheck(
            JdbcClient jdbc,
            Watch watch,
            InstantSource clock,
            @Value("${throughline.handoffs.nightly-hour:2}") int hour) {
        this.jdbc = jdbc;
        this.watch = watch;
        this.clock = clock;
        this.hour = hour;
    }

    /**
     * @param difference offers that nobody can account for
     * @param unheard decisions that partners say they made and that have not reached us
     */
    record Result(LocalDate night, Instant checkedAt, long sent, long difference, long unheard) {}

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    @Transactional
    void look() {
        var now = clock.instant().atZone(When.BRITISH);
        if (now.getHour() < hour || !begin(now.toLocalDate(), now.toInstant())) return;
        watch.lookBackTo(LocalDate.EPOCH);
    }

    /** The last one. */
    @Transactional(readOnly = true)
    public Optional<Result> last() {
        return jdbc.sql("select * from handoff.nightly_check order by night desc limit 1")
                .query(Result.class)
                .optional();
    }

    /** Whether this night's check is ours to make. */
    private boolean begin(LocalDate night, Instant now) {
        return jdbc.sql("""
                        insert into handoff.nightly_check (night, checked_at, sent, difference, unheard)
                        select :night, :now, coalesce(sum(b.sent), 0),
                            coalesce(sum(abs(b.sent - b.accepted - b.refused - b.withdrawn - b.unproven
                                - b.open)), 0),
                            coalesce(sum(greatest(0, s.accepted - b.accepted) + greatest(0, s.refused - b.refused)), 0)
                        from handoff.balance b left join handoff.statement s using (partner, kind, day)
                        where not exists (select from handoff.nightly_check where night = :night)
                        on conflict do nothing
                        """)
                        .param("night", night)
                        .param("now", Times.toColumn(now))
                        .update()
                == 1;
    }
}
