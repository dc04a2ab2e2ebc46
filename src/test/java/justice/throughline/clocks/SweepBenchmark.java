package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.Times;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One sweep over a million running clocks, beside the least that any design must do: one plain update of the same rows
 * of an equal table. Not part of the build: bench/README.md has the command.
 */
@DatabaseTest
class SweepBenchmark {

    private static final int CLOCKS = Integer.getInteger("bench.clocks", 1_000_000);
    private static final int DUE = Integer.getInteger("bench.due", 10_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Instant START = Instant.parse("2032-01-05T08:00:00Z");

    @Autowired
    private Sweep sweep;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void cleanUp() {
        clock.setAhead(Duration.ZERO);
        jdbc.sql("truncate clocks.clock, clocks.firing, engine.outbox").update();
        jdbc.sql("drop table if exists bare_clock").update();
    }

    @Test
    void shouldSweepAMillionClocksWithinTwoSeconds() {
        fill();
        List<Double> sweeps = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> idle = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            var now = START.plus(Duration.ofHours(round));
            clock.setAhead(Duration.between(Instant.now(), now.plusSeconds(60)));
            var bare = millis(
                    () -> assertThat(jdbc.sql("""
                                    update bare_clock set state = 'BREACHED', next_wake = null, version = version + 1
                                    where next_wake <= ?""").param(Times.toColumn(now)).update())
                            .isEqualTo(DUE));
            var ours = millis(sweep::run);
            var nothing = millis(() -> assertThat(sweep.fire()).isZero());
            assertThat(fired(now)).isEqualTo(DUE);
            System.out.printf(
                    Locale.ROOT,
                    "%s: sweep %,.0f ms, plain update %,.0f ms, sweep with nothing due %,.1f ms%n",
                    round == 0 ? "warm-up" : "round " + round,
                    ours,
                    bare,
                    nothing);
            if (round > 0) {
                sweeps.add(ours);
                plain.add(bare);
                idle.add(nothing);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d running clocks, %,d due, median of %d: sweep %,.0f ms, plain update %,.0f ms, nothing due %,.1f ms%n",
                CLOCKS,
                DUE,
                ROUNDS,
                median(sweeps),
                median(plain),
                median(idle));
        assertThat(median(sweeps)).as("milliseconds of a sweep").isLessThan(2_000);
    }

    /** Each hour so many pass their limit; the rest is due later. A warn point of each lies behind it already. */
    private void fill() {
        jdbc.sql("truncate clocks.clock, clocks.firing, engine.outbox").update();
        jdbc.sql("""
                        insert into clocks.clock (id, start_key, subject_kind, case_id, person, kind, jurisdiction, rule,
                            rule_version, severity, legal_effect, owner_agency, started_at, learned_at, due_at, zone,
                            calendar, calendar_version, state, points, point_times, next_wake, watched)
                        select gen_random_uuid(), 'bench:' || n, 'PERSON', gen_random_uuid(), 'suspect-1', 'detention',
                            'ENGLAND_AND_WALES', 'P-04', '1', 'S1', 'STATUTORY', 'police', due - interval '1 day',
                            due - interval '1 day', due, 'Europe/London', 'none', 'bench', 'RUNNING',
                            array['1 hour', 'DUE'], array[due - interval '1 hour', due], due, false
                        from (select n, cast(:start as timestamptz) + interval '1 hour' * (n / :due) as due
                            from generate_series(0, :clocks - 1) as n) as d
                        """)
                .param("start", Times.toColumn(START))
                .param("due", DUE)
                .param("clocks", CLOCKS)
                .update();
        // the earlier warn points have fired, as they would have
        jdbc.sql("""
                        insert into clocks.firing (clock_id, point, at, fired_at, late)
                        select id, '1 hour', due_at - interval '1 hour', due_at - interval '1 hour', false from clocks.clock
                        """).update();
        jdbc.sql("drop table if exists bare_clock").update();
        jdbc.sql("create table bare_clock (like clocks.clock including all)").update();
        jdbc.sql("insert into bare_clock select * from clocks.clock").update();
        for (var table : List.of("clocks.clock", "clocks.firing", "bare_clock")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }

    private int fired(Instant due) {
        return jdbc.sql("select count(*) from clocks.firing where point = 'DUE' and at = ?")
                .param(Times.toColumn(due))
                .query(Integer.class)
                .single();
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
