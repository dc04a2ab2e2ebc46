package justice.throughline.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings the rows of {@code published_row} into the case files, set by set, within one transaction. */
final class CrimeMerge {

    private static final int BATCH = 2_000;

    private final JdbcTemplate jdbc;

    /** @param jdbc for this merge alone: its fetch size is changed */
    CrimeMerge(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.setFetchSize(BATCH);
    }

    MergeResult run(long streetRows, long outcomeRows) {
        CrimeMergeSql.PREPARE.forEach(jdbc::execute);
        long crimes = jdbc.update(CrimeMergeSql.CRIMES);
        long created = jdbc.update(CrimeMergeSql.NEW_CASES);
        long newOutcomes = jdbc.update(CrimeMergeSql.NEW_OUTCOMES);
        boolean someKnown = created < crimes;
        if (someKnown) {
            CrimeMergeSql.CHANGE_CASES.forEach(jdbc::execute);
        }
        long distinctOutcomes = newOutcomes == outcomeRows ? newOutcomes : count(CrimeMergeSql.DISTINCT_OUTCOMES);
        long createdByOutcome = count(CrimeMergeSql.CREATED_BY_OUTCOME);
        long leftToJourney = someKnown ? count(CrimeMergeSql.LEFT_TO_JOURNEY) : 0;
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
                    leftToJourney);
        });
    }

    void waiting(Consumer<List<OpenCase>> taker) {
        List<OpenCase> batch = new ArrayList<>(BATCH);
        jdbc.query(CrimeMergeSql.WAITING, row -> {
            batch.add(new OpenCase(
                    row.getObject("id", UUID.class),
                    row.getString("crime_type"),
                    Stage.valueOf(row.getString("stage"))));
            if (batch.size() == BATCH) {
                taker.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        taker.accept(List.copyOf(batch));
    }

    private long count(String sql) {
        Long counted = jdbc.queryForObject(sql, Long.class);
        return counted == null ? 0 : counted;
    }
}
