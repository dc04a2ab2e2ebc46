package justice.throughline.policeuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.journeystart.JourneyRestarts;
import justice.throughline.testing.DatabaseTest;
import justice.throughline.testing.RealData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What 24 real months come to in three orders, with journeys for one crime in fifty that rest between the files and follow
 * what is published; the engine is left out. Not part of the tests; {@code mvn -pl src -am test -Dtest=MonthsInAnyOrder
 * -Dsurefire.failIfNoSpecifiedTests=false} runs it, with {@code THROUGHLINE_DATA} as {@link RealData} says.
 */
@DatabaseTest
class MonthsInAnyOrder {

    @Autowired
    private ImportDriver imports;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private JourneyRestarts restarts;

    @Autowired
    private JdbcClient jdbc;

    /** @param told how often a journey was told of something published */
    private record Run(String end, long cases, long told) {}

    @Test
    void shouldComeToOneEnd() throws IOException {
        var forwards = List.of(RealData.months(".csv"));
        var shuffled = new ArrayList<>(forwards);
        Collections.shuffle(shuffled, new Random(24));

        var runs = List.of(run("forwards", forwards), run("backwards", forwards.reversed()), run("shuffled", shuffled));

        assertThat(runs).extracting(Run::end).containsOnly(runs.getFirst().end());
        assertThat(runs).extracting(Run::told).allMatch(told -> told > 0);
    }

    private Run run(String order, List<Path> files) throws IOException {
        jdbc.sql(
                        "truncate casefile.case_file, casefile.outcome_event, casefile.earlier_status, journeystart.journey_start,"
                                + " engine.outbox cascade")
                .update();
        long told = 0;
        for (var file : files) {
            told += imports.of(file).merged().told();
            follow();
            cases.beginJourneys(chosen());
        }
        var run = jdbc.sql("""
                        select md5(string_agg(crime_ref || coalesce(outcome, '') || coalesce(outcome_month::text, '')
                                || replace(stage, 'AFTERCARE', 'CLOSED'), ',' order by crime_ref)), count(*)
                        from casefile.case_file""")
                .query((row, number) -> new Run(row.getString(1), row.getLong(2), 0))
                .single();
        System.out.printf("%s: %,d cases, journeys told %,d times, end %s%n", order, run.cases(), told, run.end());
        return new Run(run.end(), run.cases(), told);
    }

    private void follow() {
        jdbc.sql("select case_id from casefile.publication where taken_at is null")
                .query(UUID.class)
                .list()
                .forEach(caseId -> restarts.follow(caseId, UUID.randomUUID().toString()));
    }

    /** The same crimes in every order, as far as they are known and no journey has begun. */
    private List<UUID> chosen() {
        return jdbc.sql("""
                        select id from casefile.case_file
                        where crime_ref < '05' and journey_from is null and stage <> 'CLOSED'""").query(UUID.class).list();
    }
}
