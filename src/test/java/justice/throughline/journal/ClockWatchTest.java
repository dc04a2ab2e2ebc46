package justice.throughline.journal;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

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
import org.springframework.test.web.servlet.MockMvc;

/** A clock that is five minutes off is noticed, whoever's it is. */
@DeskTest
class ClockWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ClockWatch shown;

    @Autowired
    private MockMvc mvc;

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

    @Test
    void shouldWarnOnThePagesUntilAllAgreeAgain() throws Exception {
        var warning = "The clocks of this service differ by up to 6 minutes.";
        shown.heard("database", NOW.plus(FIVE), NOW, NOW);
        try {
            mvc.perform(get("/tasks").with(as(MANAGER))).andExpect(content().string(containsString(warning)));
        } finally {
            shown.heard("database", NOW, NOW, NOW);
        }
        mvc.perform(get("/tasks").with(as(MANAGER))).andExpect(content().string(not(containsString(warning))));
    }

    private void taken(long key, Instant at) {
        jdbc.sql("insert into journal.message (key, name, correlation_key, message_id, state, published_at, position)"
                        + " values (?, 'throughline.sign', '', '', 'PUBLISHED', ?, -1)")
                .params(key, Timestamp.from(at))
                .update();
    }
}
