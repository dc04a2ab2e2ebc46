package justice.throughline.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.SqlForSets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the stage on the case file in step with the engine: the phase whose process runs is the stage of the case. It
 * follows the journal from a kept position, so that it costs the engine nothing and misses nothing while away.
 */
@Component
@SqlForSets("what the engine's journal has said since goes to stages a few hundred at a time")
class StageFollower {

    /** Each phase's process is named like its stage. */
    private static final List<String> PHASES = List.of("reporting", "investigation", "charging", "court", "aftercare");

    /** @param caseId none where the instance names no case of ours: anybody may start one at the engine */
    private record Entered(long position, @Nullable UUID caseId, String processId) {

        Stage stage() {
            return Stage.valueOf(processId.toUpperCase(Locale.ROOT));
        }
    }

    private record Followed(int partitionId, long position) {}

    private final JdbcClient jdbc;
    private final CaseFiles cases;

    StageFollower(JdbcClient jdbc, CaseFiles cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    @Scheduled(fixedDelayString = "${throughline.stage-follower.delay:400ms}")
    @Transactional
    public void follow() {
        Map<UUID, Stage> latest = new HashMap<>();
        for (Followed followed : followed()) {
            var news = news(followed);
            if (news.isEmpty()) continue;
            news.stream()
                    .filter(entered -> entered.caseId() != null)
                    .forEach(entered -> latest.put(entered.caseId(), entered.stage()));
            remember(followed.partitionId(), news.getLast().position());
        }
        if (!latest.isEmpty()) cases.moveTo(latest);
    }

    private List<Followed> followed() {
        return jdbc.sql("""
                        select p.partition_id, coalesce(s.position, 0) as position
                        from journal.position p left join casefile.stage_cursor s on s.partition_id = p.partition_id
                        order by p.partition_id
                        """).query(Followed.class).list();
    }

    /** Asked by the position itself: of one in another table PostgreSQL thinks that a third of the journal lies beyond it. */
    private List<Entered> news(Followed followed) {
        return jdbc.sql("""
                        select i.position, c.id as case_id, i.process_id
                        from journal.process_instance i
                        left join casefile.case_file c on c.id = casefile.case_named(i.case_id)
                        where i.partition_id = :partitionId and i.position > :position and i.state = 'ACTIVE'
                          and i.case_id is not null and i.process_id in (:phases)
                        order by i.position
                        limit 500
                        """)
                .param("partitionId", followed.partitionId())
                .param("position", followed.position())
                .param("phases", PHASES)
                .query(Entered.class)
                .list();
    }

    private void remember(int partitionId, long position) {
        jdbc.sql("""
                        insert into casefile.stage_cursor (partition_id, position) values (:partitionId, :position)
                        on conflict (partition_id) do update set position = greatest(stage_cursor.position, excluded.position)
                        """)
                .param("partitionId", partitionId)
                .param("position", position)
                .update();
    }
}
