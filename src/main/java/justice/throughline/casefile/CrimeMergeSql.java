package justice.throughline.casefile;

import java.util.List;

/** The statements of {@link CrimeMerge}, in the order of their use. */
final class CrimeMergeSql {

    static final List<String> PREPARE = List.of(
            "set local work_mem = '64MB'",
            "set local jit = off",
            "analyze published_row",
            "create temp table changed (id uuid not null, by_street boolean not null) on commit drop");

    /** One row per crime: its last street row with the last status, beside its outcomes. */
    static final String CRIMES = """
            create temp table crime on commit drop as
            select coalesce(s.id, o.id) as id,
                coalesce(s.crime_ref, o.crime_ref) as crime_ref,
                coalesce(s.force, o.force) as force,
                coalesce(s.crime_type, 'unknown') as crime_type,
                s.month,
                case when s.id is null then o.location else s.location end as location,
                case when s.id is null then o.lsoa_code else s.lsoa_code end as lsoa_code,
                case when s.id is null then o.lsoa_name else s.lsoa_name end as lsoa_name,
                case when s.id is null then o.longitude else s.longitude end as longitude,
                case when s.id is null then o.latitude else s.latitude end as latitude,
                s.id is not null as street,
                f.outcome as status, f.month as status_month, f.rank as status_rank, f.weight as status_weight,
                i.outcome as inconclusive, i.month as inconclusive_month, i.rank as inconclusive_rank,
                o.first_month
            from (
                select distinct on (id) * from published_row where street
                order by id, month desc, rank desc nulls last, outcome, crime_type, force,
                    location, lsoa_code, longitude, latitude
            ) s
            full join (
                select distinct on (id) *, min(month) over (partition by id) as first_month
                from published_row where not street
                order by id, month desc, rank desc, outcome desc, force, location, lsoa_code, longitude, latitude
            ) o using (id)
            left join (
                select distinct on (r.id) r.id, r.outcome, r.month, k.rank, k.weight
                from published_row r join casefile.outcome_category k on k.code = r.outcome
                where r.street and not k.inconclusive
                order by r.id, r.month desc, k.rank desc, k.weight desc
            ) f using (id)
            left join (
                select distinct on (r.id) r.id, r.outcome, r.month, k.rank
                from published_row r join casefile.outcome_category k on k.code = r.outcome
                where r.street and k.inconclusive
                order by r.id, k.rank desc, r.month
            ) i using (id)
            """;

    /** The same in every order of imports: the most often that one of them gave it. */
    static final String NEW_OUTCOMES = """
            with given as (
                insert into casefile.outcome_event as known (case_id, effect_key, outcome, month, source, times)
                select id, left(month::text, 7) || ':' || outcome, outcome, month, 'police-uk', count(*)
                from published_row where not street
                group by id, month, outcome
                on conflict (case_id, effect_key) do update set times = excluded.times where excluded.times > known.times
                returning 1
            )
            select count(*) from given
            """;

    /** What journeys begin with or follow meanwhile waits until this merge is done, or this merge sees it. In order of ids. */
    static final String LOCK = """
            select count(*) from (
                select from casefile.case_file c join crime x on x.id = c.id
                where c.stage <> 'CLOSED' or c.journey_from is not null
                order by c.id for no key update of c
            ) locked
            """;

    /** The last status of each crime by all street rows so far. */
    private static final String STATUSES = """
            create temp table status on commit drop as
            select x.id, x.known, x.free, x.ahead, x.further,
                case when x.ahead then x.status else x.kept_status end as status,
                case when x.ahead then x.status_month else x.kept_month end as month,
                case when x.further then x.inconclusive else x.kept_inconclusive end as inconclusive
            from (
                select x.*, c.id is not null as known, c.journey_from is null as free,
                    c.published_status as kept_status, c.published_month as kept_month,
                    c.published_inconclusive as kept_inconclusive,
                    x.status is not null and coalesce((x.status_month, x.status_rank, x.status_weight)
                        > (c.published_month, k.rank, k.weight), true) as ahead,
                    x.inconclusive is not null and coalesce(x.inconclusive_rank > i.rank, true) as further
                from crime x
                left join casefile.case_file c on c.id = x.id
                left join casefile.outcome_category k on k.code = c.published_status
                left join casefile.outcome_category i on i.code = c.published_inconclusive
            ) x
            """;

    private static final String STANDING = "create temp table standing on commit drop as "
            + "select s.*, k.closes, case when k.rank >= 10 then case when k.closes then 'CLOSED' else 'COURT' end"
            + " else 'INVESTIGATION' end as stage from ("
            + StandingSql.of("select id, status, month, inconclusive from status")
            + ") s left join casefile.outcome_category k on k.code = s.outcome";

    static final List<String> STANDINGS = List.of(STATUSES, STANDING);

    static final String NEW_CASES = """
            insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, location, lsoa_code,
                lsoa_name, longitude, latitude, published_status, published_month, published_inconclusive, stage, outcome,
                outcome_month, opened_at)
            select x.id, crime_ref, 'police-uk', force, crime_type, x.month, location, lsoa_code,
                lsoa_name, longitude, latitude, s.status, s.month, s.inconclusive, d.stage, d.outcome, d.month, ?
            from crime x join status s on s.id = x.id join standing d on d.id = x.id
            where not s.known
            on conflict do nothing
            """;

    /** Only needed when some of the crimes had a case before. */
    static final List<String> CHANGE_CASES = List.of(
            """
            update crime x set month = c.month from casefile.case_file c
            where c.id = x.id and not x.street and c.month is not null
            """, """
            with changing as (
                update casefile.case_file c
                set force = x.force, crime_type = x.crime_type, month = x.month, location = x.location,
                    lsoa_code = x.lsoa_code, lsoa_name = x.lsoa_name, longitude = x.longitude,
                    latitude = x.latitude, version = c.version + 1
                from crime x
                where x.id = c.id and x.street and (c.month is null or x.month >= c.month)
                    and (c.force, c.crime_type, c.month, c.location, c.lsoa_code, c.lsoa_name, c.longitude, c.latitude)
                        is distinct from
                        (x.force, x.crime_type, x.month, x.location, x.lsoa_code, x.lsoa_name, x.longitude, x.latitude)
                returning c.id
            )
            insert into changed select id, true from changing
            """, """
            with earlier as (
                insert into casefile.earlier_status (case_id, month, status)
                select lost.* from status s
                join crime x on x.id = s.id
                join casefile.case_file c on c.id = s.id
                cross join lateral (
                    select s.id, x.status_month, x.status
                    where (x.status_month, x.status) <> (c.published_month, c.published_status)
                    union select s.id, x.inconclusive_month, x.inconclusive
                    where x.inconclusive <> c.published_inconclusive
                ) lost
                where s.known
                union
                select s.id, c.published_month, c.published_status
                from status s join casefile.case_file c on c.id = s.id
                where s.known and s.ahead and c.published_status is not null
                on conflict do nothing
                returning case_id
            )
            insert into changed select case_id, true from earlier
            """, "insert into changed select id, true from status where known and (ahead or further)", """
            with changing as (
                update casefile.case_file c
                set published_status = s.status, published_month = s.month,
                    published_inconclusive = s.inconclusive, version = c.version + 1,
                    outcome = case when s.free then d.outcome else c.outcome end,
                    outcome_month = case when s.free then d.month else c.outcome_month end,
                    stage = case when s.free then d.stage else c.stage end
                from status s join standing d on d.id = s.id
                where s.known and c.id = s.id and (s.ahead or s.further or (c.journey_from is null
                    and (c.outcome, c.outcome_month, c.stage) is distinct from (d.outcome, d.month, d.stage)))
                returning c.id
            )
            insert into changed select id, false from changing
            """);

    static final String COUNTS = """
            select x.*, e.*
            from (
                select count(*) filter (where street) as street_crimes,
                    count(*) filter (where x.month is null) as outcomes_without_crime,
                    count(*) filter (where first_month < x.month) as outcomes_before_crime,
                    count(*) filter (where first_month is not null and d.month is null) as status_further,
                    count(*) filter (where first_month is not null and d.month is not null
                        and coalesce(x.status, x.inconclusive) <> d.outcome) as status_behind
                from crime x join standing d using (id)
            ) x
            cross join (
                select count(distinct id) filter (where by_street) as changed_by_street from changed
            ) e
            """;

    static final String DISTINCT_OUTCOMES = """
            select count(*) from (select distinct id, month, outcome from published_row where not street) o
            """;

    static final String CREATED_BY_OUTCOME = """
            select count(*) from crime x join casefile.case_file c on c.id = x.id
            where not x.street and c.opened_at = ?
            """;

    /** Cases whose published end is only in their history. */
    static final String LEFT_TO_JOURNEY = """
            select count(*) from standing d
            join status s on s.id = d.id
            join casefile.case_file c on c.id = d.id
            where not s.free and c.stage not in ('AFTERCARE', 'CLOSED') and d.closes and not exists (
                select from casefile.publication p where p.case_id = d.id and p.taken_at is null)
            """;

    /** What was published for a month is of its last day at the latest. */
    static final String WAITING = """
            select c.id, c.crime_type, c.stage,
                (greatest(c.month, c.outcome_month) + interval '1 month - 1 day')::date as recorded_on
            from casefile.case_file c
            where c.stage <> 'CLOSED' and c.origin = 'police-uk' and c.journey_from is null
                and (c.opened_at = ? or c.id in (select id from changed))
            """;

    private CrimeMergeSql() {}
}
