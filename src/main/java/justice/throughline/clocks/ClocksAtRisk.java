package justice.throughline.clocks;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Date;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import justice.throughline.shared.When;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many clocks of each agency are how near their end. Answers are some seconds old at most. */
@Component
class ClocksAtRisk {

    private static final String SQL = """
            select owner_agency as agency,
                   count(*) filter (where state = 'BREACHED') as breached,
                   count(*) filter (where live and day <= :today) as today,
                   count(*) filter (where live and day > :today and day <= :soon) as one_or_two_days,
                   count(*) filter (where live and day > :soon and day <= :sunday) as this_week,
                   count(*) filter (where live and day > :soon and day > :sunday) as later,
                   count(*) filter (where state = 'PAUSED') as paused
            from (
                select owner_agency, state, state in ('RUNNING', 'EXTENDED') as live,
                       coalesce(due_date, (due_at at time zone 'Europe/London')::date) as day
                from clocks.clock where state in ('RUNNING', 'PAUSED', 'EXTENDED', 'BREACHED')
            ) c
            group by owner_agency order by breached desc, today desc, owner_agency
            """;

    /** Counts by band, as {@link Band} tells them apart. */
    record Agency(String agency, int breached, int today, int oneOrTwoDays, int thisWeek, int later, int paused) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final LoadingCache<LocalDate, List<Agency>> answers = Caffeine.newBuilder()
            .maximumSize(2)
            .refreshAfterWrite(Duration.ofSeconds(2))
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(this::read);

    ClocksAtRisk(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Agency> byAgency() {
        return Objects.requireNonNull(answers.get(When.dayOf(clock.instant())));
    }

    private List<Agency> read(LocalDate today) {
        return jdbc.sql(SQL)
                .param("today", Date.valueOf(Band.TODAY.lastDay(today)))
                .param("soon", Date.valueOf(Band.ONE_OR_TWO_DAYS.lastDay(today)))
                .param("sunday", Date.valueOf(Band.THIS_WEEK.lastDay(today)))
                .query(Agency.class)
                .list();
    }
}
