package justice.throughline.clocks;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import justice.throughline.participation.LimitsSeen;
import justice.throughline.shared.KeptAnswers;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many clocks of each agency are how near their end. Answers are some seconds old at most. */
@SqlForSets("all live clocks are counted by agency and band in one pass")
@Component
class ClocksAtRisk {

    /** Each band by its own name, as {@link Band#of} tells them apart. */
    private static final String SQL = """
            select owner_agency as agency, case when state = 'PAUSED' then 'NONE' %s end as band, count(*) as clocks
            from clocks.clock where state in ('RUNNING', 'PAUSED', 'EXTENDED', 'BREACHED')
            group by agency, band
            """.formatted(Band.OF_LIMITS.stream()
            .map(band -> "when %s then '%s'".formatted(holds(band), band))
            .collect(joining(" ")));

    /** Counts by band; those of paused clocks under {@link Band#NONE}. */
    record Agency(String agency, Map<Band, Integer> counts) {

        public int in(Band band) {
            return counts.getOrDefault(band, 0);
        }

        public int paused() {
            return in(Band.NONE);
        }
    }

    private record Count(String agency, Band band, int clocks) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final LoadingCache<Instant, List<Agency>> answers = KeptAnswers.of(2, hour -> read());

    ClocksAtRisk(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the agencies whose limits somebody sees in each case that has one: what they see of others' is in the list. */
    List<Agency> byAgency(LimitsSeen seen) {
        return byAgency().stream().filter(each -> seen.ofAgency(each.agency())).toList();
    }

    /** The one that has most that has passed first, then the one that has most that passes today. */
    List<Agency> byAgency() {
        return Objects.requireNonNull(answers.get(clock.instant().truncatedTo(ChronoUnit.HOURS)));
    }

    private List<Agency> read() {
        var now = clock.instant();
        var sql = jdbc.sql(SQL);
        for (var band : Band.OF_LIMITS) {
            if (band != Band.LATER) sql = sql.param(band.name(), Times.toColumn(band.reach(now)));
        }
        return sql.query(Count.class).list().stream().collect(groupingBy(Count::agency)).entrySet().stream()
                .map(each ->
                        new Agency(each.getKey(), each.getValue().stream().collect(toMap(Count::band, Count::clocks))))
                .sorted(comparing((Agency each) -> -each.in(Band.BREACHED))
                        .thenComparing(each -> -each.in(Band.TODAY))
                        .thenComparing(Agency::agency))
                .toList();
    }

    private static String holds(Band band) {
        if (band == Band.LATER) return "true";
        var passed = "due_at <= :" + band;
        if (band == Band.BREACHED) return passed;
        return passed + " and "
                + (band.ofHours() ? "due_date is null" : "(due_date is not null or due_at < :" + band + ")");
    }
}
