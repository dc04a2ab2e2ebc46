package justice.throughline.casefile;

import java.util.List;

/** The statements of {@link CrimeMerge}, in the order of their use. */
final class CrimeMergeSql {

    /** A case is known by the beginning of its Crime ID; another one that begins alike is known by all that its own says. */
    private static final String APART_FROM_CASES = """
            update published_row r set id = md5(r.crime_ref)::uuid
            from casefile.case_file c
            where c.id = r.id and c.crime_ref <> r.crime_ref
            """;

    /** The same where neither has a case yet. Numbers are compared, since most of a file is and texts take their time. */
    private static final String APART_FROM_EACH_OTHER = """
            update published_row r set id = md5(r.crime_ref)::uuid
            from (
                select id, min(crime_ref) as crime_ref from published_row
                where id in (
                    select id from published_row group by id
                    having min(hashtextextended(crime_ref, 0)) <> max(hashtextextended(crime_ref, 0)))
                group by id
            ) first
            where r.id = first.id and r.crime_ref <> first.crime_ref
            """;

    static final List<String> PREPARE = List.of(
            "set local work_mem = '64MB'",
            "set local jit = off",
            "analyze published_row (id, street, month, outcome)",
            "create temp table changed (id uuid not null, by_street boolean not null) on commit drop",
            APART_FROM_CASES,
            APART_FROM_EACH_OTHER);

    /** What journeys begin with or follow meanwhile waits until this merge is done, or this merge sees it. In order of ids. */
    static final String LOCK = """
            select count(*) from (
                select from casefile.case_file c
                where c.id in (select id from published_row) and (c.stage <> 'CLOSED' or c.journey_from is not null)
                order by c.id for no key update
            ) locked
            """;

    /**
     * One row per crime: its last street row and its outcomes, what these give as its status, what was kept of that, and its
     * last status by all street rows so far.
     */
    static final String CRIMES = """
            create temp table crime on commit drop as
            with street as (
                select distinct on (r.id) r.*,
                    max(array[r.month - date 'epoch', k.rank, k.weight])
                        filter (where not k.inconclusive) over (partition by r.id) as said,
                    max(array[k.rank, date 'epoch' - r.month, k.weight])
                        filter (where k.inconclusive) over (partition by r.id) as unsaid
                from published_row r left join casefile.outcome_category k on k.code = r.outcome
                where r.street
                order by r.id, r.month desc, r.rank desc nulls last, r.outcome, r.crime_type, r.force,
                    r.location, r.lsoa_code, r.longitude, r.latitude
            ), dated as (
                select distinct on (id) *, min(month) over (partition by id) as first_month
                from published_row where not street
                order by id, month desc, rank desc, outcome desc, force, location, lsoa_code, longitude, latitude
            ), known as (
                select c.id, c.journey_from is null as free, c.published_status as kept, c.published_month as kept_month,
                    c.published_inconclusive as kept_inconclusive, k.rank, k.weight, i.rank as inconclusive_rank
                from casefile.case_file c
                left join casefile.outcome_category k on k.code = c.published_status
                left join casefile.outcome_category i on i.code = c.published_inconclusive
            )
            select x.*,
                case when ahead then given else kept end as status,
                case when ahead then given_month else kept_month end as status_month,
                case when further then given_inconclusive else kept_inconclusive end as inconclusive
            from (
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
                    s.id is not null as street, o.first_month,
                    f.code as given, date 'epoch' + s.said[1] as given_month,
                    i.code as given_inconclusive, date 'epoch' - s.unsaid[2] as given_inconclusive_month,
                    known.id is not null as known, known.free, known.kept, known.kept_month, known.kept_inconclusive,
                    f.code is not null and coalesce((date 'epoch' + s.said[1], f.rank, f.weight)
                        > (known.kept_month, known.rank, known.weight), true) as ahead,
                    i.code is not null and coalesce(i.rank > known.inconclusive_rank, true) as further
                from street s
                full join dated o using (id)
                left join known on known.id = coalesce(s.id, o.id)
                left join casefile.outcome_category f on f.weight = s.said[3]
                left join casefile.outcome_category i on i.weight = s.unsaid[3]
            ) x
            """;

    /** The same in every order of imports: the most often that one of them gave it. What is known already is left alone. */
    static final String NEW_OUTCOMES = """
            insert into casefile.outcome_event as known (case_id, effect_key, outcome, month, source, times)
            select id, effect_key, outcome, month, 'police-uk', times
            from (
                select id, left(month::text, 7) || ':' || outcome as effect_key, outcome, month, count(*) as times
                from published_row where not street
                group by id, month, outcome
            ) given
            where not exists (
                select from casefile.outcome_event e
                where e.case_id = given.id and e.effect_key = given.effect_key and e.times >= given.times)
            order by id
            on conflict (case_id, effect_key) do update set times = excluded.times where excluded.times > known.times
            """;

    static final String STANDING = "create temp table standing on commit drop as "
            + "select s.*, k.closes, case when k.rank >= 10 then case when k.closes then 'CLOSED' else 'COURT' end"
            + " else 'INVESTIGATION' end as stage from ("
            + StandingSql.of("select id, status, status_month as month, inconclusive from crime")
            + ") s left join casefile.outcome_category k on k.code = s.outcome";

    static final String NEW_CASES = """
            insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, location, lsoa_code,
                lsoa_name, longitude, latitude, published_status, published_month, published_inconclusive, stage, outcome,
                outcome_month, opened_at)
            select x.id, crime_ref, 'police-uk', force, crime_type, x.month, location, lsoa_code,
                lsoa_name, longitude, latitude, x.status, x.status_month, x.inconclusive, d.stage, d.outcome, d.month, ?
            from crime x join standing d on d.id = x.id
            where not x.known
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
                select id, given_month, given from crime
                where known and (given_month, given) <> (kept_month, kept)
                union
                select id, given_inconclusive_month, given_inconclusive from crime
                where known and given_inconclusive <> kept_inconclusive
                union
                select id, kept_month, kept from crime where known and ahead and kept is not null
                on conflict do nothing
                returning case_id
            )
            insert into changed select case_id, true from earlier
            """, "insert into changed select id, true from crime where known and (ahead or further)", """
            with changing as (
                update casefile.case_file c
                set published_status = x.status, published_month = x.status_month,
                    published_inconclusive = x.inconclusive, version = c.version + 1,
                    outcome = case when x.free then d.outcome else c.outcome end,
                    outcome_month = case when x.free then d.month else c.outcome_month end,
                    stage = case when x.free then d.stage else c.stage end
                from crime x join standing d on d.id = x.id
                where x.known and c.id = x.id and (x.ahead or x.further or (c.journey_from is null
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
                        and coalesce(x.given, x.given_inconclusive) <> d.outcome) as status_behind
                from crime x join standing d using (id)
            ) x
            cross join (
                select count(distinct id) filter (where by_street) as changed_by_street from changed
            ) e
            """;

    static final String DISTINCT_OUTCOMES = """
            select count(*) from (select distinct id, month, outcome from published_row where not street) o
            """;

    static final String CREATED_BY_OUTCOME = "select count(*) from crime where not street and not known";

    static final String IN_JOURNEYS = "select count(*) from crime where known and not free";

    /** Cases whose published end is only in their history. */
    static final String LEFT_TO_JOURNEY = """
            select count(*) from standing d
            join crime x on x.id = d.id
            join casefile.case_file c on c.id = d.id
            where x.known and not x.free and c.stage not in ('AFTERCARE', 'CLOSED') and d.closes and not exists (
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
