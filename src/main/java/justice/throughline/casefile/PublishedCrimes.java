package justice.throughline.casefile;

import java.time.InstantSource;
import java.util.Objects;
import javax.sql.DataSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes crimes and outcomes as data.police.uk publishes them. What a case comes to depends on the rows given so far,
 * never on their order. Where its journey has begun, that is told what changed in it.
 */
@Service
@SqlForSets("a file of a hundred thousand rows comes by COPY")
public class PublishedCrimes {

    private final DataSource dataSource;
    private final InstantSource clock;

    PublishedCrimes(DataSource dataSource, InstantSource clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Begins to take rows in the caller's transaction, which must end without any other use until they are merged. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PublishedBatch begin() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("""
                create temp table published_row (
                    id uuid not null, crime_ref text collate "C" not null, street boolean not null,
                    month date not null, force text not null, longitude double precision, latitude double precision,
                    location text, lsoa_code text, lsoa_name text, crime_type text,
                    outcome text collate "C", rank smallint
                ) on commit drop
                """);
        return new PublishedBatch(
                DataSourceUtils.getConnection(dataSource),
                new CrimeMerge(jdbc, Objects.requireNonNull(Times.toColumn(clock.instant()))));
    }

    /** Tells the database's planner of the rows that came, by what cases are looked for; worth it after each import. */
    public void refreshStatistics() {
        new JdbcTemplate(dataSource).execute("""
                analyze casefile.case_file (id, origin, force, crime_type, month, stage, outcome, opened_at, journey_from),
                    casefile.outcome_event (case_id, outcome, month, source)
                """);
    }
}
