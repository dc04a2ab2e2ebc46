package justice.throughline.casefile;

/** Finds what contradicts itself in what is published, by the whole of it, in the cases of a merge. */
final class Contradictions {

    private static final String SAME = """
            c.case_id = d.case_id and c.kind = d.kind and c.outcome = d.outcome and c.month = d.month
                and c.other = d.other and c.other_month = d.other_month""";

    static final String FIND = """
            create temp table contradicted on commit drop as
            with fact as materialized (
                select e.case_id, e.outcome, e.month, k.closes, k.sentence, k.rank
                from casefile.outcome_event e join casefile.outcome_category k on k.code = e.outcome
                where e.source = 'police-uk' and not k.inconclusive
                    and e.case_id in (
                        select id from crime join standing using (id)
                        where first_month is not null and conclusive > 1)
            )
            select a.case_id, a.outcome, a.month, b.outcome as other, b.month as other_month,
                case when b.outcome = 'charged' then 'RESULT_BEFORE_CHARGE' when a.month = b.month
                    then 'ENDS_OF_ONE_MONTH' else 'SECOND_END' end as kind
            from fact a join fact b on b.case_id = a.case_id and a.closes and a.outcome <> b.outcome
            where b.outcome = 'charged' and a.rank > b.rank and a.month < b.month and not exists (
                    select from fact earlier where earlier.case_id = a.case_id
                        and earlier.outcome = 'charged' and earlier.month < b.month)
                or b.closes and a.month = b.month and a.outcome < b.outcome and not (a.sentence and b.sentence)
                or b.closes and a.month < b.month and not exists (
                    select from fact between_them where between_them.case_id = a.case_id
                        and between_them.month between a.month and b.month
                        and (not between_them.closes
                            or between_them.month > a.month and between_them.month < b.month))
            """;

    static final String KEEP = """
            insert into casefile.contradiction as c (id, case_id, kind, outcome, month, other, other_month, found_at, version)
            select gen_random_uuid(), case_id, kind, outcome, month, other, other_month, ?, 0 from contradicted
            on conflict (case_id, kind, outcome, month, other, other_month)
            do update set gone_at = null, version = c.version + 1 where c.gone_at is not null
            """;

    static final String GONE = """
            update casefile.contradiction c set gone_at = ?, version = c.version + 1
            from crime x where x.id = c.case_id and x.first_month is not null and c.gone_at is null
                and not exists (select from contradicted d where %s)
            """.formatted(SAME);

    static final String COUNT = "select count(distinct case_id) from contradicted";

    private Contradictions() {}
}
