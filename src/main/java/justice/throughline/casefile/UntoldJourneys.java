package justice.throughline.casefile;

import java.time.Instant;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Journeys that have not followed what was published. */
@Repository
@SqlForSets("after an import thousands wait: their rows and what the engine is told are one statement")
class UntoldJourneys {

    private final JdbcClient jdbc;

    UntoldJourneys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells the journeys again whose engine has forgotten what it was told. */
    void tellAgain(Instant keptBefore, Instant at) {
        jdbc.sql("""
                        with forgotten as (
                            update casefile.publication set kept_at = :at
                            where taken_at is null and kept_at < :before returning case_id
                        )
                        select count(engine.keep(:message, case_id::text, '{}')) from forgotten
                        """)
                .param("message", LateOutcomes.OUTCOME_PUBLISHED)
                .param("at", Times.toColumn(at))
                .param("before", Times.toColumn(keptBefore))
                .query(Long.class)
                .single();
    }
}
