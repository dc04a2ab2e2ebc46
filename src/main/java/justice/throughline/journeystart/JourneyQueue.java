package justice.throughline.journeystart;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.casefile.OpenCase;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes up journeys to start. Each is kept here first; its id is the id of the message that starts it. */
@Repository
@Transactional
@SqlForSets("cases come by the thousand, and those that wait already are brought up to date with the same statement")
public class JourneyQueue {

    private final JdbcClient jdbc;

    JourneyQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For cases whose journey is over, or ends with this: one more starts. */
    void putAnew(List<OpenCase> cases) {
        jdbc.sql("""
                        update journeystart.journey_start set id = gen_random_uuid(), handed_over_at = null, version = version + 1
                        where case_id = any(:ids) and handed_over_at is not null
                        """)
                .param("ids", cases.stream().map(OpenCase::caseId).toArray(UUID[]::new))
                .update();
        put(cases);
    }

    /** A journey that waits already is brought up to date, one that was handed over stays as it is. */
    public void put(List<OpenCase> cases) {
        jdbc.sql("""
                        insert into journeystart.journey_start (case_id, crime_type, phase, recorded_on, outcome)
                        select * from unnest(:ids, :types, :phases, cast(:recorded as date[]), cast(:outcomes as text[]))
                        on conflict (case_id) do update
                        set crime_type = excluded.crime_type, phase = excluded.phase,
                            recorded_on = excluded.recorded_on, outcome = excluded.outcome, changed_at = clock_timestamp(),
                            version = journey_start.version + 1
                        where journey_start.handed_over_at is null
                        """)
                .param("ids", cases.stream().map(OpenCase::caseId).toArray(UUID[]::new))
                .param("types", cases.stream().map(OpenCase::crimeType).toArray(String[]::new))
                .param(
                        "phases",
                        cases.stream().map(open -> open.stage().phase()).toArray(String[]::new))
                .param(
                        "recorded",
                        cases.stream()
                                .map(open -> Objects.toString(open.recordedOn(), null))
                                .toArray(String[]::new))
                .param("outcomes", cases.stream().map(OpenCase::outcome).toArray(String[]::new))
                .update();
    }
}
