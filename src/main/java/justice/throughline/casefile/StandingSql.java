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
            with status as materialized (
                select s.*, k.rank, i.rank as inconclusive_rank
                from (%s) s
                left join casefile.outcome_category k on k.code = s.status
                left join casefile.outcome_category i on i.code = s.inconclusive
            ), dated as materialized (
                select e.case_id as id, e.outcome, e.month, k.rank, k.weight, k.inconclusive
                from casefile.outcome_event e join casefile.outcome_category k on k.code = e.outcome
                where e.source = 'police-uk' and e.case_id in (select id from status)
            ), conclusive as (
                select distinct on (id) d.id, d.outcome, d.month, d.rank
                from dated d join status s using (id)
                where not d.inconclusive
                order by id, d.month desc, d.outcome = s.status desc nulls last, d.rank desc, d.weight desc
            ), firm as (
                select s.id, s.newer, s.status, s.status_rank, s.inconclusive, s.inconclusive_rank, s.dated,
                    case when s.newer then s.status else s.dated end as outcome,
                    case when s.newer then s.status_rank else s.dated_rank end as rank,
                    case when not s.newer then s.dated_month end as month,
                    case when s.newer then s.month else s.dated_month end as since
                from (
                    select s.id, s.status, s.rank as status_rank, s.month, s.inconclusive, s.inconclusive_rank,
                        d.outcome as dated, d.rank as dated_rank, d.month as dated_month,
                        s.status is not null and coalesce(s.month > d.month, true) as newer
                    from status s left join conclusive d using (id)
                ) s
            ), ahead as (
                select distinct on (id) d.id, d.outcome, d.month, d.rank
                from dated d join firm f using (id)
                where d.inconclusive and d.month >= coalesce(f.since, d.month) and d.rank > coalesce(f.rank, -1)
                order by id, d.rank desc, d.month desc
            ), furthest as (
                select f.*, a.outcome as ahead, a.month as ahead_month, a.rank as ahead_rank,
                    greatest(f.rank, a.rank, f.status_rank, f.inconclusive_rank) as furthest
                from firm f left join ahead a using (id)
            )
            select id, coalesce(dated, ahead) as dated,
                case furthest when rank then outcome when ahead_rank then ahead
                    when status_rank then status else inconclusive end as outcome,
                case furthest when rank then month when ahead_rank then ahead_month end as month
            from furthest
            """;

    /** Columns of what the statement asks about: {@code id}, {@code status}, {@code month}, {@code inconclusive}. */
    static String of(String statuses) {
        return STANDING.formatted(statuses);
    }

    private StandingSql() {}
}
