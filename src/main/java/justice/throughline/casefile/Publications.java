package justice.throughline.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What journeys are told of what is published. */
@Repository
class Publications {

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return what waited; once */
    Optional<Publication> take(UUID caseId, String by, Instant at) {
        return jdbc.sql("""
                        update casefile.publication set taken_at = :at, taken_by = :by
                        where case_id = :caseId and taken_at is null
                        returning *
                        """)
                .param("at", Times.toColumn(at))
                .param("by", by)
                .param("caseId", caseId)
                .query(Publications::publication)
                .optional();
    }

    boolean wasTakenBy(UUID caseId, String by) {
        return jdbc.sql("select exists (select from casefile.publication where case_id = ? and taken_by = ?)")
                .params(caseId, by)
                .query(Boolean.class)
                .single();
    }

    /** The earliest first. */
    List<Publication> taken(UUID caseId) {
        return jdbc.sql("select * from casefile.publication where case_id = ? and taken_at is not null order by seq")
                .param(caseId)
                .query(Publications::publication)
                .list();
    }

    /** Closed cases for which something waits: no journey can be told. */
    List<UUID> ofClosedCases(int most) {
        return jdbc.sql("""
                        select p.case_id from casefile.publication p join casefile.case_file c on c.id = p.case_id
                        where p.taken_at is null and c.stage = 'CLOSED' limit ?
                        """).param(most).query(UUID.class).list();
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

    private static Publication publication(ResultSet row, int index) throws SQLException {
        return new Publication(
                row.getString("outcome"),
                row.getObject("month", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }
}
