package justice.throughline.casefile;

/**
 * What cases come to by all that is published about them: a pure function of the set of published rows, whatever their order
 * and files.
 *
 * <ol>
 *   <li>The newest month decides. The status of a street row is undated: it is as old as the row's month or newer, so that
 *       it stands for itself only where nothing dated is of that month or later.
 *   <li>Of several outcomes of that month, the one that the source's last status names decides, then the later stage, then
 *       the weightier (the principal result; no two weigh the same).
 *   <li>An undated status that is further along than all this is newer and stands.
 *   <li>An inconclusive outcome moves a case forward and never back.
 * </ol>
 */
final class StandingSql {

    private static final String STANDING = """
            with dated as (
                select s.id, count(*) filter (where not k.inconclusive) as conclusive, bool_or(k.inconclusive) as unclear,
                    max(array[e.month - date 'epoch', (e.outcome is not distinct from s.status)::int, k.rank, k.weight])
                        filter (where not k.inconclusive) as last
                from (%1$s) s
                join casefile.outcome_event e on e.case_id = s.id and e.source = 'police-uk'
                join casefile.outcome_category k on k.code = e.outcome
                group by s.id
            ), firm as (
                select s.*, coalesce(d.conclusive, 0) as conclusive, d.unclear, k.rank as status_rank,
                    i.rank as inconclusive_rank, l.code as dated, l.rank as dated_rank, date 'epoch' + last[1] as dated_month,
                    s.status is not null and coalesce(s.month > date 'epoch' + last[1], true) as newer
                from (%1$s) s
                left join dated d using (id)
                left join casefile.outcome_category l on l.weight = last[4]
                left join casefile.outcome_category k on k.code = s.status
                left join casefile.outcome_category i on i.code = s.inconclusive
            ), decided as (
                select f.*,
                    case when newer then status else dated end as outcome,
                    case when newer then status_rank else dated_rank end as rank,
                    case when not newer then dated_month end as outcome_month,
                    case when unclear then (
                        select array[k.rank, e.month - date 'epoch', k.weight]
                        from casefile.outcome_event e join casefile.outcome_category k on k.code = e.outcome
                        where e.case_id = f.id and e.source = 'police-uk' and k.inconclusive
                            and e.month >= coalesce(case when newer then f.month else dated_month end, e.month)
                            and k.rank > coalesce(case when newer then status_rank else dated_rank end, -1)
                        order by k.rank desc, e.month desc, k.weight desc limit 1
                    ) end as ahead
                from firm f
            ), furthest as (
                select d.*, a.code as ahead_outcome, a.rank as ahead_rank,
                    greatest(d.rank, a.rank, d.status_rank, d.inconclusive_rank) as furthest
                from decided d left join casefile.outcome_category a on a.weight = d.ahead[3]
            )
            select id, conclusive, coalesce(dated, ahead_outcome) as dated,
                case furthest when rank then outcome when ahead_rank then ahead_outcome
                    when status_rank then status else inconclusive end as outcome,
                case furthest when rank then outcome_month when ahead_rank then date 'epoch' + ahead[2] end as month
            from furthest
            """;

    /** Columns of what the statement asks about: {@code id}, {@code status}, {@code month}, {@code inconclusive}. */
    static String of(String statuses) {
        return STANDING.formatted(statuses);
    }

    private StandingSql() {}
}
