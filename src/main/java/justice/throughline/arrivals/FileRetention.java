package justice.throughline.arrivals;

import java.time.Duration;
import java.time.InstantSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets what settled files said, some time after. The row stays, so that the same file is still known when it comes
 * again. What waits, also in part, is not settled.
 */
@Component
@SqlForSets("the sweep takes what is old a thousand at a time and leaves out what others hold")
class FileRetention {

    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Duration keep;

    FileRetention(
            JdbcClient jdbc, InstantSource clock, @Value("${throughline.handoffs.keep-messages:90d}") Duration keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void trim() {
        while (trimSome() == AT_A_TIME) {}
    }

    private int trimSome() {
        return jdbc.sql("""
                        update arrivals.file set content = null, trimmed_at = :now
                        where number in (select number from arrivals.file
                            where (state in ('DONE', 'REFUSED') or state = 'PARTLY' and found ->> 'WAITING' is null)
                                and trimmed_at is null
                                and settled_at < :now - make_interval(secs => :keep)
                            limit :most for update skip locked)
                        """)
                .param("now", Times.toColumn(clock.instant()))
                .param("keep", keep.toSeconds())
                .param("most", AT_A_TIME)
                .update();
    }
}
