package justice.throughline.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what contradicts itself in what is published, by the whole of it. */
@Repository
class Contradictions {

    private final JdbcClient jdbc;

    Contradictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their months. */
    List<Contradiction> of(UUID caseId) {
        return jdbc.sql(sql("select cast(:caseId as uuid) as id")
                        + " order by month, other_month, outcome, other, kind")
                .param("caseId", caseId)
                .query(Contradictions::contradiction)
                .list();
    }

    /** Finds them in the cases whose {@code id} the given statement answers. */
    static String sql(String ids) {
        return """
                with fact as materialized (
                    select e.case_id, e.outcome, e.month, k.closes, k.sentence, k.rank
                    from casefile.outcome_event e join casefile.outcome_category k on k.code = e.outcome
                    where e.source = 'police-uk' and not k.inconclusive and e.case_id in (%s)
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
                """.formatted(ids);
    }

    private static Contradiction contradiction(ResultSet row, int index) throws SQLException {
        return new Contradiction(
                Contradiction.Kind.valueOf(row.getString("kind")),
                row.getString("outcome"),
                Objects.requireNonNull(CaseRow.month(row, "month")),
                row.getString("other"),
                Objects.requireNonNull(CaseRow.month(row, "other_month")));
    }
}
