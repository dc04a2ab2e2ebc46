package justice.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import justice.throughline.ThroughlineTest;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineUnavailableException;
import org.junit.jupiter.api.AfterEach;
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
    private long lastKey = -10;

    @AfterEach
    void forgetSigns() {
        jdbc.sql("delete from journal.message where key < 0").update();
    }

    @Test
    void shouldSaySinceWhenTheJournalIsSilentUntilItSpeaksAgain() {
        var watch = new JournalWatch(engine, jdbc, this::now, new ClockWatch(jdbc), this::elapsed);
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

    /** As after a backup of the engine alone was restored: it gives keys that the journal has passed. */
    @Test
    void shouldSayThatTheEngineIsOlderThanTheJournal() {
        var later = (1L << 51) + (1L << 50);
        var watch = new JournalWatch(engine, jdbc, this::now, new ClockWatch(jdbc), this::elapsed);
        jdbc.sql("insert into journal.message (key, name, correlation_key, message_id, state, published_at, position)"
                        + " values (?, 'throughline.sign', '', '', 'PUBLISHED', now(), -1)")
                .param(later)
                .update();
        try {
            watch.look();
            assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(watch.health().getDetails()).isEqualTo(Map.of("olderThanTheDatabase", Set.of(1)));
        } finally {
            jdbc.sql("delete from journal.message where key = ?").param(later).update();
        }
        await().untilAsserted(() -> {
            watch.look();
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void shouldNameThePartitionThatIsSilentAmongManyThatAreNot() {
        Engine three = mock();
        when(three.partitions()).thenReturn(3);
        when(three.leaveSign(1, 3)).thenAnswer(call -> readSoon());
        when(three.leaveSign(2, 3)).thenReturn(-2L);
        when(three.leaveSign(3, 3)).thenThrow(EngineUnavailableException.class);
        var watch = new JournalWatch(three, jdbc, this::now, new ClockWatch(jdbc), this::elapsed);
        watch.look();
        now = START.plus(Duration.ofSeconds(30));
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);

        now = START.plus(Duration.ofSeconds(61));
        watch.look();

        assertThat(watch.silentSince()).contains(START);
        assertThat(watch.health().getDetails()).containsEntry("silentPartitions", Map.of(2, START, 3, START));

        reset(three);
        when(three.partitions()).thenReturn(3);
        when(three.leaveSign(3, 3)).thenAnswer(call -> readSoon());
        message(-2);
        watch.look();
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void shouldNotCallAPartitionSilentThatIsTooBusyToTakeASign() {
        Engine busy = mock();
        when(busy.partitions()).thenReturn(2);
        when(busy.leaveSign(1, 2)).thenAnswer(call -> readSoon());
        when(busy.leaveSign(2, 2)).thenThrow(EngineUnavailableException.class);
        var watch = new JournalWatch(busy, jdbc, this::now, new ClockWatch(jdbc), this::elapsed);
        jdbc.sql("insert into journal.position (partition_id, position) values (2, 5)")
                .update();
        try {
            watch.look();
            now = START.plus(Duration.ofSeconds(61));
            jdbc.sql("update journal.position set position = 6 where partition_id = 2")
                    .update();
            watch.look();
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);

            now = now.plus(Duration.ofSeconds(61));
            assertThat(watch.health().getDetails()).containsKey("silentPartitions");
        } finally {
            jdbc.sql("delete from journal.position where partition_id = 2").update();
        }
    }

    /** A partition whose exporter writes. */
    private long readSoon() {
        message(--lastKey);
        return lastKey;
    }

    private void message(long key) {
        jdbc.sql("insert into journal.message (key, name, correlation_key, message_id, state, published_at, position)"
                        + " values (?, 'throughline.sign', '', '', 'PUBLISHED', ?, -1)")
                .params(key, Timestamp.from(START))
                .update();
    }

    private Instant now() {
        return now;
    }

    private long elapsed() {
        return Duration.between(START, now).toNanos();
    }
}
