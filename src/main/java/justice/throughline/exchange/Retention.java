package justice.throughline.exchange;

import java.time.Duration;
import java.time.InstantSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets what settled messages said, some time after. What proves them stays: the row with its fingerprint,
 * its times, its receipt and what became of it, and every event of the hand-off; so the same message is still known when
 * it comes again.
 */
@Component
@SqlForSets("the sweep takes what is old a thousand at a time and leaves out what others hold")
class Retention {

    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Duration keep;

    Retention(JdbcClient jdbc, InstantSource clock, @Value("${throughline.handoffs.keep-messages:90d}") Duration keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void trim() {
        while (trimOutbox() == AT_A_TIME) {}
        while (trimInbox() == AT_A_TIME) {}
    }

    private int trimOutbox() {
        return trim("""
                update exchange.outbox set body_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex'), body = '',
                    original_body = null
                where seq in (select seq from exchange.outbox
                    where state in ('SENT', 'BY_HAND') and body_sha256 is null
                        and coalesce(sent_at, created_at) < :now - make_interval(secs => :keep)
                    limit :most for update skip locked)
                """);
    }

    /** What waits, or for somebody to look at it, is not settled. */
    private int trimInbox() {
        return trim("""
                update exchange.received set body = '', original_body = null, trimmed_at = :now,
                    sha256 = coalesce(sha256, encode(sha256(convert_to(body, 'UTF8')), 'hex'))
                where seq in (select seq from exchange.received
                    where state in ('DONE', 'IGNORED') and trimmed_at is null
                        and settled_at < :now - make_interval(secs => :keep)
                    limit :most for update skip locked)
                """);
    }

    private int trim(String sql) {
        return jdbc.sql(sql)
                .param("now", Times.toColumn(clock.instant()))
                .param("keep", keep.toSeconds())
                .param("most", AT_A_TIME)
                .update();
    }
}
