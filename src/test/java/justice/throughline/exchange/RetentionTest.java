package justice.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Offer;
import justice.throughline.shared.Fingerprint;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settled messages lose their text in time; what proves them stays. */
@DeskTest
class RetentionTest {

    private static final String TEXT = "{\"secret\":\"Hiddenname\"}";

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldForgetWhatOldMessagesSaidButNotThatTheyWere() {
        var old = message("DONE", 91);
        var recent = message("DONE", 89);
        var aside = message("QUARANTINED", 91);
        var sent = sent("SENT");
        var waiting = sent("PENDING");

        new Retention(jdbc, InstantSource.system(), Duration.ofDays(90)).trim();

        assertThat(body("received", old)).isEmpty();
        assertThat(jdbc.sql("select sha256 || ' ' || state from exchange.received where id = ?")
                        .param(old)
                        .query(String.class)
                        .single())
                .isEqualTo(Fingerprint.of(TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + " DONE");
        assertThat(body("received", recent)).isEqualTo(TEXT);
        assertThat(body("received", aside)).isEqualTo(TEXT);
        assertThat(body("outbox", sent)).isEmpty();
        assertThat(body("outbox", waiting)).isEqualTo(TEXT);
        assertThat(jdbc.sql(
                                "select body_sha256 is not null and receipt = 'kept' from exchange.outbox where id = cast(? as uuid)")
                        .param(sent)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("delete from exchange.outbox where id::text in (?, ?)")
                .params(sent, waiting)
                .update();
        jdbc.sql("delete from exchange.received where id = ?").param(aside).update();
    }

    private String message(String state, int daysAgo) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into exchange.received (partner, id, type, body, state, received_at, settled_at)
                        values ('CICA', ?, 'x', ?, ?, now(), now() - make_interval(days => ?))
                        """).params(id, TEXT, state, daysAgo).update();
        return id;
    }

    private String sent(String state) {
        var caseId = desk.newCase("burglary");
        var handOff = UUID.randomUUID();
        handoffs.offer(handOff, Offer.of("H-34", caseId, "test:" + handOff), Said.by("partner:PRISON"));
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into exchange.outbox (id, hand_off_id, attempt, type, case_id, partner, body, state, receipt,
                            created_at, next_at)
                        values (?, ?, 1, 'x', ?, 'NOBODY', ?, ?, 'kept', now() - interval '91 days', now() + interval '1 day')
                        """).params(id, handOff, caseId, TEXT, state).update();
        return id.toString();
    }

    private String body(String table, String id) {
        return jdbc.sql("select body from exchange." + table + " where id::text = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
