package justice.throughline.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings the rows of {@code published_row} into the case files, set by set, within one transaction. */
@SqlForSets("a month of published crimes is merged as one set")
final class CrimeMerge {

    private static final int BATCH = 2_000;

    private final JdbcTemplate jdbc;
    private final OffsetDateTime now;

    /**
     * @param jdbc for this merge alone: its fetch size is changed
     * @param now when it opens cases; no two merges have the same
     */
    CrimeMerge(JdbcTemplate jdbc, OffsetDateTime now) {
        this.jdbc = jdbc;
        this.now = now;
        jdbc.setFetchSize(BATCH);
    }

    MergeResult run(long streetRows, long outcomeRows) {
        CrimeMergeSql.PREPARE.forEach(jdbc::execute);
        count(CrimeMergeSql.LOCK);
        long crimes = jdbc.update(CrimeMergeSql.CRIMES);
        long newOutcomes = jdbc.update(CrimeMergeSql.NEW_OUTCOMES);
        jdbc.execute(CrimeMergeSql.STANDING);
        long created = jdbc.update(CrimeMergeSql.NEW_CASES, now);
        boolean someKnown = created < crimes;
        if (someKnown) CrimeMergeSql.CHANGE_CASES.forEach(jdbc::execute);
        long told = someKnown ? tellJourneys() : 0;
        long distinctOutcomes = newOutcomes == outcomeRows ? newOutcomes : count(CrimeMergeSql.DISTINCT_OUTCOMES);
        long createdByOutcome = count(CrimeMergeSql.CREATED_BY_OUTCOME);
        long leftToJourney = someKnown ? count(CrimeMergeSql.LEFT_TO_JOURNEY) : 0;
        long contradicting = contradictions();
        return jdbc.queryForObject(CrimeMergeSql.COUNTS, (row, index) -> {
            long repeatedCrimes = streetRows - row.getLong("street_crimes");
            long updated = row.getLong("changed_by_street") + newOutcomes - createdByOutcome;
            return new MergeResult(
                    created,
                    updated,
                    row.getLong("street_crimes") + distinctOutcomes - created - updated,
                    repeatedCrimes,
                    outcomeRows - distinctOutcomes,
                    row.getLong("outcomes_without_crime"),
                    row.getLong("outcomes_before_crime"),
                    row.getLong("status_further"),
                    row.getLong("status_behind"),
                    leftToJourney,
                    told,
                    contradicting);
        });
    }

    void waiting(Consumer<List<OpenCase>> taker) {
        List<OpenCase> batch = new ArrayList<>(BATCH);
        jdbc.query(
                CrimeMergeSql.WAITING,
                row -> {
                    batch.add(new OpenCase(
                            row.getObject("id", UUID.class),
                            row.getString("crime_type"),
                            Stage.valueOf(row.getString("stage")),
                            row.getObject("recorded_on", LocalDate.class),
                            null));
                    if (batch.size() == BATCH) {
                        taker.accept(List.copyOf(batch));
                        batch.clear();
                    }
                },
                now);
        taker.accept(List.copyOf(batch));
    }

    /** @return how many of them have to follow */
    private long tellJourneys() {
        if (count(CrimeMergeSql.IN_JOURNEYS) == 0) return 0;
        jdbc.execute(NewsSql.NEWS);
        long told = jdbc.update(NewsSql.PUBLICATIONS, now);
        count(NewsSql.MESSAGES);
        jdbc.execute(NewsSql.TOLD);
        return told;
    }

    /** @return in how many of the cases what is published contradicts itself */
    private long contradictions() {
        jdbc.execute(Contradictions.FIND);
        jdbc.update(Contradictions.KEEP, now);
        jdbc.update(Contradictions.GONE, now);
        return count(Contradictions.COUNT);
    }

    private long count(String sql) {
        Long counted = jdbc.queryForObject(sql, Long.class);
        return counted == null ? 0 : counted;
    }
}
