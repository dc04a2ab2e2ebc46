package justice.throughline.casefile;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cases come to by what is published about them alone. */
@Repository
@SqlForSets("the rule that an import applies to millions of rows answers for a few as well: it stands once")
class PublishedStanding {

    private final JdbcClient jdbc;

    PublishedStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those about which something was published. */
    Map<UUID, String> outcomes(Collection<UUID> caseIds) {
        return OutcomeOfCase.byCase(jdbc.sql("select id as case_id, outcome from (" + StandingSql.of("""
                                select id, published_status as status, published_month as month,
                                    published_inconclusive as inconclusive
                                from casefile.case_file where id = any(:ids)""")
                        + ") standing where outcome is not null")
                .param("ids", caseIds.toArray(UUID[]::new))
                .query(OutcomeOfCase.class)
                .list());
    }
}
