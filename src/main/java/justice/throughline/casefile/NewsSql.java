package justice.throughline.casefile;

/**
 * Tells journeys what a merge changed in what is published about their cases.
 *
 * <p>A journey follows what leaves the case in another part of the procedure. Where the journey has decided itself, it does
 * so only for a newer month, or for a later stage of a case that is not over.
 */
final class NewsSql {

    static final String NEWS = """
            create temp table news on commit drop as
            select n.*, coalesce(part <> now_in, false) and (own is null or own <> outcome
                    and (coalesce(month > own_month, false) or rank > own_rank and now_in <> 'CLOSED')) as moves
            from (
                select d.id, d.outcome, d.month, d.stage, d.stage as part, k.rank, c.stage = 'CLOSED' as closed,
                    p.seq is not null as waits,
                    case when coalesce(p.stage, c.stage) in ('AFTERCARE', 'CLOSED') then 'CLOSED'
                        when coalesce(p.stage, c.stage) = 'COURT' then 'COURT' else 'INVESTIGATION' end as now_in,
                    o.outcome as own, o.rank as own_rank, o.month as own_month
                from standing d
                join crime x on x.id = d.id
                join casefile.case_file c on c.id = d.id
                join casefile.outcome_category k on k.code = d.outcome
                left join casefile.publication p on p.case_id = d.id and p.taken_at is null
                left join lateral (
                    select e.outcome, r.rank, date_trunc('month', e.at at time zone 'Europe/London')::date as month
                    from casefile.outcome_event e join casefile.outcome_category r on r.code = e.outcome
                    where e.case_id = d.id and e.source = 'journey' order by e.at desc limit 1
                ) o on true
                where x.known and not x.free
                    and (d.outcome, d.month) is distinct from (c.told_outcome, c.told_month)
            ) n
            """;

    static final String PUBLICATIONS = """
            insert into casefile.publication (case_id, seq, outcome, month, stage, kept_at)
            select id, 1 + (select count(*) from casefile.publication p where p.case_id = id), outcome, month, stage, ?
            from news where moves or waits
            on conflict (case_id) where taken_at is null
            do update set outcome = excluded.outcome, month = excluded.month, stage = excluded.stage
            """;

    /** A closed case has no journey that could be told. */
    static final String MESSAGES = """
            select count(engine.keep('%s', id::text, '{}')) from news where moves and not waits and not closed
            """.formatted(LateOutcomes.OUTCOME_PUBLISHED);

    static final String TOLD = """
            update casefile.case_file c
            set told_outcome = n.outcome, told_month = n.month, version = c.version + 1,
                outcome = case when n.own is null and not (n.moves or n.waits) then n.outcome else c.outcome end,
                outcome_month = case when n.own is null and not (n.moves or n.waits) then n.month else c.outcome_month end
            from news n where n.id = c.id
            """;

    private NewsSql() {}
}
