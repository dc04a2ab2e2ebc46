package justice.throughline.demo;

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
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far replays are. */
@Repository
@SqlForSets(
        "how far a replay is gets counted over thousands of its crimes, and those that never started go all at once")
class ReplayCounts {

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

    ReplayCounts(JdbcClient jdbc, Lists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
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

    /** Forgets the crimes that have not started. @return their copies */
    List<UUID> dropWaiting(UUID replayId) {
        return jdbc.sql("delete from demo.replayed_crime where replay_id = ? and state = 'WAITING' returning case_id")
                .param(replayId)
                .query(UUID.class)
                .list();
    }
}
