package justice.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import justice.throughline.engine.Engine;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock that is five minutes off is noticed, whoever's it is. */
@DeskTest
class ClockWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldAgreeWithTheDatabaseOnTheSameMachine() {
        var watch = new ClockWatch(jdbc);
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        assertThat(watch.difference()).isEmpty();
    }

    @Test
    void shouldFindTheDatabaseAheadWhereItsOwnMachineIsBehind() {
        var watch = new ClockWatch(jdbc, InstantSource.offset(InstantSource.system(), FIVE.negated()));
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.difference())
                .hasValueSatisfying(apart -> assertThat(apart).isCloseTo(FIVE, Duration.ofSeconds(20)));
    }

    @Test
    void shouldFindAPartitionWhoseLeaderIsBehindUntilItAgreesAgain() {
        Engine two = Mockito.mock();
        Mockito.when(two.partitions()).thenReturn(2);
        Mockito.when(two.leaveSign(1, 2)).thenReturn(-71L);
        Mockito.when(two.leaveSign(2, 2)).thenReturn(-72L, -73L);
        var clocks = new ClockWatch(jdbc);
        var watch = new JournalWatch(two, jdbc, () -> NOW, clocks, () -> 0);
        try {
            watch.look();
            taken(-71, NOW);
            taken(-72, NOW.minus(FIVE));
            watch.look();
            assertThat(clocks.health().getDetails())
                    .isEqualTo(Map.of("ahead", Map.of("engine's partition 2", FIVE.negated())));

            taken(-73, NOW.plusSeconds(29));
            watch.look();
            assertThat(clocks.health().getStatus()).isEqualTo(Status.UP);
        } finally {
            jdbc.sql("delete from journal.message where key < 0").update();
        }
    }

    private void taken(long key, Instant at) {
        jdbc.sql("insert into journal.message (key, name, correlation_key, message_id, state, published_at, position)"
                        + " values (?, 'throughline.sign', '', '', 'PUBLISHED', ?, -1)")
                .params(key, Timestamp.from(at))
                .update();
    }
}
