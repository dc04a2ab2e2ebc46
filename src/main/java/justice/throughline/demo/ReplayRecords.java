package justice.throughline.demo;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The replays and their crimes, as kept in schema {@code demo}. */
@Repository
class ReplayRecords {

    private static final String PROGRESS = """
            select r.id, r.state, r.gentle, r.requested, r.started_at, r.ended_at,
                   count(*) filter (where c.state = 'WAITING') as waiting,
                   count(*) filter (where c.state = 'RUNNING') as running,
                   count(*) filter (where c.state = 'MATCHED') as matched,
                   count(*) filter (where c.state = 'DIFFERENT') as different
            from demo.replay r left join demo.replayed_crime c on c.replay_id = r.id
            """;

    private static final Part LATEST_FIRST = new Part(
            "*",
            "from (" + PROGRESS + " group by r.id) r where true",
            Keyset.of(SortKey.down("r.started_at", KeyKind.MOMENT), SortKey.up("r.id", KeyKind.ID)));

    private final JdbcClient jdbc;
    private final Lists lists;
    private final InstantSource clock;

    ReplayRecords(JdbcClient jdbc, Lists lists, InstantSource clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
    }

    UUID create(int requested, boolean gentle, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into demo.replay (id, requested, gentle, requested_by, state, started_at)"
                        + " values (?, ?, ?, ?, 'RUNNING', ?)")
                .params(id, requested, gentle, by, Times.toColumn(clock.instant()))
                .update();
        return id;
    }

    void add(ReplayedCrime crime) {
        jdbc.sql("""
                        insert into demo.replayed_crime (case_id, replay_id, source_case_id, crime_type, history, state)
                        values (?, ?, ?, ?, ?, 'WAITING') on conflict do nothing
                        """)
                .params(
                        crime.caseId(),
                        crime.replayId(),
                        crime.sourceCaseId(),
                        crime.crimeType(),
                        crime.history().toArray(String[]::new))
                .update();
    }

    Optional<ReplayProgress> progress(UUID id) {
        return jdbc.sql(PROGRESS + "where r.id = ? group by r.id")
                .param(id)
                .query(ReplayProgress.class)
                .optional();
    }

    /** The latest first. */
    Listing<ReplayProgress> page(Place place) {
        var all = jdbc.sql("select count(*) from demo.replay")
                .query(Integer.class)
                .single();
        return lists.read(
                        ListQuery.of(LATEST_FIRST, Map.of()),
                        place,
                        new SimplePropertyRowMapper<>(ReplayProgress.class))
                .counted(all);
    }

    /** Those that have not ended. */
    List<ReplayProgress> running() {
        return jdbc.sql(PROGRESS + "where r.ended_at is null group by r.id order by r.started_at")
                .query(ReplayProgress.class)
                .list();
    }

    List<ReplayedCrime> crimes(UUID replayId, String state, int limit) {
        return jdbc.sql("""
                        select case_id, replay_id, source_case_id, crime_type, history from demo.replayed_crime
                        where replay_id = ? and state = ? order by started_at, case_id limit ?
                        """)
                .params(replayId, state, limit)
                .query((row, number) -> new ReplayedCrime(
                        row.getObject("case_id", UUID.class),
                        row.getObject("replay_id", UUID.class),
                        row.getObject("source_case_id", UUID.class),
                        row.getString("crime_type"),
                        List.of((String[]) row.getArray("history").getArray())))
                .list();
    }

    void started(UUID caseId) {
        jdbc.sql("""
                        update demo.replayed_crime set state = 'RUNNING', started_at = ?
                        where case_id = ? and state = 'WAITING'
                        """).params(Times.toColumn(clock.instant()), caseId).update();
    }

    void ended(UUID caseId, String actual) {
        jdbc.sql("""
                        update demo.replayed_crime
                        set state = case when history[cardinality(history)] = :actual then 'MATCHED' else 'DIFFERENT' end,
                            actual = :actual, ended_at = :now
                        where case_id = :caseId and state = 'RUNNING'
                        """)
                .param("now", Times.toColumn(clock.instant()))
                .param("actual", actual)
                .param("caseId", caseId)
                .update();
    }

    void stop(UUID replayId) {
        jdbc.sql("update demo.replay set state = 'STOPPING' where id = ? and state = 'RUNNING'")
                .param(replayId)
                .update();
    }

    void end(UUID replayId) {
        jdbc.sql("""
                        update demo.replay
                        set state = case state when 'STOPPING' then 'STOPPED' else 'DONE' end, ended_at = ?
                        where id = ? and ended_at is null
                        """).params(Times.toColumn(clock.instant()), replayId).update();
    }

    /** Forgets the crimes that have not started. @return their copies */
    List<UUID> dropWaiting(UUID replayId) {
        return jdbc.sql("delete from demo.replayed_crime where replay_id = ? and state = 'WAITING' returning case_id")
                .param(replayId)
                .query(UUID.class)
                .list();
    }
}
