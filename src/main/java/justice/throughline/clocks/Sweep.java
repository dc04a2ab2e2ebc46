package justice.throughline.clocks;

import java.time.Duration;
import java.time.InstantSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fires what is due: each warn point and each limit once. A batch is one statement, so that a firing, its event, the clock
 * and what the engine is told stand or fall together; sweeps of several copies of the application share the work.
 */
@SqlForSets("a million clocks are swept a batch at a time, shared out by skip locked, each batch one statement")
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int BATCH = 5_000;
    /** A wake-up that comes later than this is marked late: the ticks and the work before it take a moment. */
    private static final Duration PUNCTUAL = Duration.ofMinutes(1);

    private static final String FIRE = """
            with due as materialized (
                select id, case_id, kind, severity, owner_agency, due_at, watched, points, point_times
                from clocks.clock where next_wake <= :now
                    and case_id not in (select unnest(cast(:still as uuid[])))
                order by next_wake limit :batch for update skip locked
            ), fired as (
                insert into clocks.firing (clock_id, point, at, fired_at, late)
                select due.id, p.point, p.at, :now, p.at < :now - cast(:punctual as interval)
                from due, unnest(due.points, due.point_times) as p (point, at) where p.at <= :now
                on conflict do nothing returning clock_id, point, at, late
            ), recorded as (
                insert into clocks.clock_event (clock_id, kind, happened_at, learned_at, recorded_at, legal_event, author,
                    party, proof_kind, proof_reference, data)
                select clock_id, case point when 'DUE' then 'BREACHED' else 'WARNED' end, at, :now, :now,
                    case point when 'DUE' then 'limit-passed' else 'limit-near' end, 'clock',
                    'throughline', 'PROGRAM', point, jsonb_build_object('point', point, 'late', late)
                from fired order by at, point
            ), latest as (
                select distinct on (clock_id) clock_id, point, at, late from fired
                order by clock_id, at desc, point = 'DUE' desc
            ), told as materialized (
                select engine.keep(message.name, latest.clock_id::text, jsonb_build_object('clockId', latest.clock_id,
                    'caseId', due.case_id, 'clockKind', due.kind, 'clockPoint', latest.point,
                    'clockSeverity', due.severity, 'ownerAgency', due.owner_agency, 'clockDueAt', due.due_at,
                    'clockResult', 'breached')) as id
                from latest join due on due.id = latest.clock_id
                    cross join (values ('clock-alert.raised'), ('clock-watch.breached')) as message (name)
                where message.name = 'clock-alert.raised' or (due.watched and latest.point = 'DUE')
            ), moved as (
                update clocks.clock as c set version = c.version + 1,
                    state = case when latest.point = 'DUE' then 'BREACHED' else c.state end,
                    next_wake = case when latest.point = 'DUE' then null
                        else (select min(p) from unnest(due.point_times) as p where p > :now) end
                from due left join latest on latest.clock_id = due.id where c.id = due.id
                returning 1
            )
            select (select count(*) from moved) from (select count(id) from told) all_told
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final StandingStill still;

    Sweep(JdbcClient jdbc, InstantSource clock, StandingStill still) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.still = still;
    }

    @Scheduled(fixedDelayString = "${throughline.clocks.tick:500ms}")
    void run() {
        if (still.everywhere()) return;
        int woken;
        do {
            woken = fire();
            if (woken > 0) LOG.debug("{} clocks woke", woken);
        } while (woken == BATCH);
    }

    /** Fires one batch; how many clocks woke. */
    int fire() {
        return jdbc.sql(FIRE)
                .param("now", Times.toColumn(clock.instant()))
                .param("batch", BATCH)
                .param("still", still.cases())
                .param("punctual", PUNCTUAL.toString())
                .query(Integer.class)
                .single();
    }
}
