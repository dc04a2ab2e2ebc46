package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Limits;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.Standstill;
import justice.throughline.testing.DatabaseTest;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SweepTest {

    private static final Instant START = Instant.parse("2031-01-06T08:00:00Z");

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockReads reads;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Limits limits;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        SimpleLaw.teach(limits);
        jdbc.sql("delete from engine.outbox").update();
        jdbc.sql("update clocks.clock set next_wake = null").update();
        at(0);
    }

    @AfterEach
    void nowAgain() {
        clock.setAhead(Duration.ZERO);
    }

    @Test
    void shouldWarnAndBreachOnceEach() {
        var id = start(true);

        at(19);
        sweep.run();
        assertThat(wakes(id)).isEmpty();
        at(20);
        sweep.run();
        sweep.run();
        assertThat(wakes(id)).containsExactly("WARNED 4 hours");
        at(24);
        sweep.run();
        sweep.run();

        assertThat(wakes(id)).containsExactly("WARNED 4 hours", "WARNED 1 hour late", "BREACHED DUE");
        assertThat(reads.find(id).orElseThrow())
                .returns(ClockState.BREACHED, ClockLine::state)
                .returns(null, ClockLine::nextWake);
        assertThat(names())
                .containsExactly(ClockMessages.ALERT_RAISED, ClockMessages.ALERT_RAISED, ClockMessages.LIMIT_PASSED);
        assertFolded(id);
    }

    /** Of a case that lacks records nobody knows whether a limit was met; once they are there, what came due fires late. */
    @Test
    void shouldSayNothingOfACaseWhoseRecordsAreMissing() {
        var id = start(false);
        var lacking = Set.of(reads.find(id).orElseThrow().subject().caseId());
        at(48);

        sweepOf(false, lacking).run();
        assertThat(wakes(id)).isEmpty();
        sweepOf(true, Set.of()).run();
        assertThat(wakes(id))
                .as("while it is not known yet which records are missing")
                .isEmpty();

        sweepOf(false, Set.of()).run();
        assertThat(wakes(id)).contains("BREACHED DUE late");
    }

    @Test
    void shouldFireAtOnceAndMarkedLateAfterADayWithoutAnybody() {
        var id = start(false);

        at(48);
        sweep.run();

        assertThat(wakes(id)).containsExactly("WARNED 4 hours late", "WARNED 1 hour late", "BREACHED DUE late");
        assertThat(names()).containsExactly(ClockMessages.ALERT_RAISED);
        assertFolded(id);
    }

    @Test
    void shouldNeitherMissNorRepeatWhenTimeJumps() {
        var id = start(false);

        at(21);
        sweep.run();
        at(2);
        sweep.run();
        at(20);
        sweep.run();
        assertThat(wakes(id)).containsExactly("WARNED 4 hours late");
        at(23);
        sweep.run();
        at(-100);
        sweep.run();
        at(24);
        sweep.run();

        assertThat(wakes(id)).containsExactly("WARNED 4 hours late", "WARNED 1 hour", "BREACHED DUE");
        assertFolded(id);
    }

    @Test
    void shouldWarnAgainBeforeALaterEnd() {
        var id = start(false);
        at(20);
        sweep.run();
        clocks.extend(
                id,
                "superintendent",
                null,
                new LegalEvent(
                        clock.instant(),
                        clock.instant(),
                        "more-time-granted",
                        "superintendent",
                        Spoken.by("sam"),
                        null));

        at(32);
        sweep.run();

        assertThat(wakes(id)).containsExactly("WARNED 4 hours", "WARNED 4 hours");
        assertThat(names())
                .containsExactly(ClockMessages.ALERT_RAISED, ClockMessages.ALERT_SETTLED, ClockMessages.ALERT_RAISED);
        assertFolded(id);
    }

    @Test
    void shouldLetAPausedAndAnEndedClockSleep() {
        var paused = start(false);
        var met = start(true);
        at(1);
        clocks.pause(paused, "hospital", act());
        clocks.stop(met, true, act());

        at(100);
        sweep.run();

        assertThat(wakes(paused)).isEmpty();
        assertThat(wakes(met)).isEmpty();
        assertThat(names()).containsExactly(ClockMessages.CLOCK_STOPPED);
    }

    @Test
    void shouldFireNothingWhenTheTransactionFails() {
        var id = start(false);
        at(24);

        transaction.executeWithoutResult(status -> {
            sweep.fire();
            status.setRollbackOnly();
        });
        assertThat(wakes(id)).isEmpty();
        assertThat(names()).isEmpty();
        sweep.run();

        assertThat(wakes(id)).hasSize(3);
        assertThat(names()).hasSize(1);
    }

    @Test
    void shouldShareTheWorkBetweenSweeps() throws Exception {
        for (int i = 0; i < 50; i++) start(false);
        at(24);

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(this::swept, this::swept, this::swept, this::swept))) done.get();
        }

        assertThat(names()).hasSize(50);
        assertThat(jdbc.sql("select count(*) from clocks.firing where at >= ? and at <= ? and point = 'DUE'"
                                + " and fired_at >= ?")
                        .params(column(24), column(24), column(24))
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(50);
    }

    private boolean swept() {
        sweep.run();
        return true;
    }

    private java.time.OffsetDateTime column(int hours) {
        return START.plus(Duration.ofHours(hours)).atOffset(java.time.ZoneOffset.UTC);
    }

    private Sweep sweepOf(boolean everywhere, Set<UUID> lacking) {
        var beans = new StaticListableBeanFactory(Map.of("standstill", new Standstill() {
            @Override
            public boolean everywhere() {
                return everywhere;
            }

            @Override
            public Set<UUID> cases() {
                return lacking;
            }
        }));
        return new Sweep(jdbc, clock, new StandingStill(beans.getBeanProvider(Standstill.class)));
    }

    private UUID start(boolean watched) {
        return clocks.start(new StartClock(
                        UUID.randomUUID().toString(),
                        Subject.ofPerson(UUID.randomUUID(), "suspect-1"),
                        "P-04",
                        Jurisdiction.ENGLAND_AND_WALES,
                        Map.of("hours", 24),
                        LegalEvent.at(START, "arrival-at-station", Spoken.by("imran")),
                        watched))
                .id();
    }

    private LegalEvent act() {
        return LegalEvent.at(clock.instant(), "something", Spoken.by("imran"));
    }

    /** So many hours after the start. */
    private void at(int hours) {
        clock.setAhead(Duration.between(Instant.now(), START.plus(Duration.ofHours(hours))));
    }

    private List<String> wakes(UUID id) {
        return jdbc.sql("""
                        select concat_ws(' ', kind, data ->> 'point', case when (data ->> 'late')::boolean then 'late' end)
                        from clocks.clock_event where clock_id = ? and kind in ('WARNED', 'BREACHED') order by seq
                        """).param(id).query(String.class).list();
    }

    private List<String> names() {
        return jdbc.sql("select name from engine.outbox where sent_at is null order by made_at, name")
                .query(String.class)
                .list();
    }

    private void assertFolded(UUID id) {
        var row = ledger.refold(id);
        assertThat(reads.find(id).orElseThrow())
                .returns(row.state(), ClockLine::state)
                .returns(row.nextWake(), ClockLine::nextWake)
                .returns(row.terms().limit().due(), ClockLine::due);
    }
}
