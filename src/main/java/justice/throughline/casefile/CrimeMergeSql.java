package justice.throughline.casefile;

import java.util.List;

/** The statements of {@link CrimeMerge}, in the order of their use. */
final class CrimeMergeSql {

    static final List<String> PREPARE = List.of(
            "set local work_mem = '64MB'",
            "set local jit = off",
            "analyze published_row",
            "create temp table changed (id uuid not null, by_street boolean not null) on commit drop");

    /** One row per crime: its street row that is furthest along, beside its last dated outcome. */
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
                s.outcome as status, s.rank as status_rank, s.stage as status_stage,
                o.outcome as dated, o.rank as dated_rank, o.stage as dated_stage,
                o.month as dated_month, o.first_month
            from (
                select distinct on (id) * from published_row where street
                order by id, rank desc nulls last, outcome, month desc, crime_type, force,
                    location, lsoa_code, longitude, latitude
            ) s
            full join (
                select distinct on (id) *, min(month) over (partition by id) as first_month
                from published_row where not street
                order by id, month desc, rank desc, outcome desc, force, location, lsoa_code, longitude, latitude
            ) o using (id)
            """;

    static final String NEW_CASES = """
            insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, location, lsoa_code,
                lsoa_name, longitude, latitude, published_status, published_rank, stage, outcome, outcome_month, opened_at)
            select id, crime_ref, 'police-uk', force, crime_type, month, location, lsoa_code,
                lsoa_name, longitude, latitude, status, status_rank,
                coalesce(case when further then status_stage else dated_stage end, 'INVESTIGATION'),
                case when further then status else dated end,
                case when further then null else dated_month end, ?
            from (select *, coalesce(status_rank > coalesce(dated_rank, -1), false) as further from crime) crime
            on conflict do nothing
            """;

    static final String NEW_OUTCOMES = """
            insert into casefile.outcome_event (case_id, effect_key, outcome, month, source)
            select distinct id, left(month::text, 7) || ':' || outcome, outcome, month, 'police-uk'
            from published_row where not street
            order by id
            on conflict do nothing
            """;

    /** Only needed when some of the crimes had a case before. */
    static final List<String> CHANGE_CASES =
            List.of("""
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
            create temp table standing on commit drop as
            select f.*, coalesce(f.new_rank > coalesce(f.dated_rank, -1), false) as further
            from (
                select c.id, c.journey_from is null as free, d.outcome as dated, d.month, d.rank as dated_rank,
                    case when ahead then x.status else c.published_status end as new_status,
                    case when ahead then x.status_rank else c.published_rank end as new_rank, ahead
                from crime x
                join casefile.case_file c on c.id = x.id
                cross join lateral (select x.status is not null and (x.status_rank, x.status)
                    > (coalesce(c.published_rank, -1), coalesce(c.published_status, '')) as ahead) a
                left join lateral (
                    select e.outcome, e.month, k.rank from casefile.outcome_event e
                    join casefile.outcome_category k on k.code = e.outcome
                    where e.case_id = c.id and e.source = 'police-uk'
                    order by e.month desc, k.rank desc, e.outcome collate "C" desc limit 1
                ) d on true
            ) f
            """, "insert into changed select id, true from standing where ahead", """
            with changing as (
                update casefile.case_file c
                set published_status = s.new_status, published_rank = s.new_rank, version = c.version + 1,
                    outcome = case when c.journey_from is null then s.outcome else c.outcome end,
                    outcome_month = case when c.journey_from is null then s.outcome_month else c.outcome_month end,
                    stage = case when c.journey_from is null then s.stage else c.stage end
                from (
                    select s.*, k.code as outcome, case when further then null else month end as outcome_month,
                        case when k.rank >= 10 then case when k.closes then 'CLOSED' else 'COURT' end
                            else 'INVESTIGATION' end as stage
                    from standing s
                    left join casefile.outcome_category k on k.code = case when further then new_status else dated end
                ) s
                where c.id = s.id and (s.ahead or (c.journey_from is null
                    and (c.outcome, c.outcome_month, c.stage) is distinct from (s.outcome, s.outcome_month, s.stage)))
                returning c.id
            )
            insert into changed select id, false from changing
            """);

    static final String COUNTS = """
            select x.*, e.*
            from (
                select count(*) filter (where street) as street_crimes,
                    count(*) filter (where month is null) as outcomes_without_crime,
                    count(*) filter (where first_month < month) as outcomes_before_crime,
                    count(*) filter (where status_rank > dated_rank) as status_further,
                    count(*) filter (where status_rank <= dated_rank and status <> dated) as status_behind
                from crime
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
            select count(*) from standing s
            join casefile.case_file c on c.id = s.id
            join casefile.outcome_category k on k.code = case when s.further then s.new_status else s.dated end
            where not s.free and c.stage <> 'CLOSED' and k.closes
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
