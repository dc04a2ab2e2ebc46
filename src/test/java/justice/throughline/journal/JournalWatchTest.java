package justice.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import justice.throughline.ThroughlineTest;
import justice.throughline.engine.Engine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sign goes from the real engine through the real exporter into the journal. */
@ThroughlineTest
class JournalWatchTest {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient jdbc;

    private Instant now = START;

    @Test
    void shouldSaySinceWhenTheJournalIsSilentUntilItSpeaksAgain() {
        var watch = new JournalWatch(engine, jdbc, this::now, this::elapsed);
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);

        now = START.plus(Duration.ofSeconds(61));
        assertThat(watch.silentSince()).contains(START);
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);

        await().untilAsserted(() -> {
            watch.look();
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        });
    }

    private Instant now() {
        return now;
    }

    private long elapsed() {
        return Duration.between(START, now).toNanos();
    }
}
