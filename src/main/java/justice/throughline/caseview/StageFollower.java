package justice.throughline.caseview;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.Stage;
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
class StageFollower {

    /** Each phase's process is named like its stage. */
    private static final List<String> PHASES = List.of("reporting", "investigation", "charging", "court", "aftercare");

    /** @param caseId none where the instance names no case of ours: anybody may start one at the engine */
    private record Entered(
            int partitionId, long position, @Nullable UUID caseId, String processId) {

        Stage stage() {
            return Stage.valueOf(processId.toUpperCase(Locale.ROOT));
        }
    }

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
        Map<Integer, Entered> last = new HashMap<>();
        for (Entered entered : news()) {
            if (entered.caseId() != null) latest.put(entered.caseId(), entered.stage());
            last.put(entered.partitionId(), entered);
        }
        if (!latest.isEmpty()) cases.moveTo(latest);
        last.values().forEach(this::remember);
    }

    /** Of each partition only what has come since: the journal keeps everything. */
    private List<Entered> news() {
        return jdbc.sql("""
                        select i.partition_id, i.position, c.id as case_id, i.process_id
                        from journal.position p
                        left join caseview.stage_cursor s on s.partition_id = p.partition_id
                        cross join lateral (
                            select * from journal.process_instance
                            where partition_id = p.partition_id and position > coalesce(s.position, 0)
                                and state = 'ACTIVE' and case_id is not null and process_id in (:phases)
                            order by position limit 500) i
                        left join casefile.case_file c on c.id = casefile.case_named(i.case_id)
                        order by i.partition_id, i.position limit 500
                        """).param("phases", PHASES).query(Entered.class).list();
    }

    private void remember(Entered entered) {
        jdbc.sql("""
                        insert into caseview.stage_cursor (partition_id, position) values (:partitionId, :position)
                        on conflict (partition_id) do update set position = greatest(stage_cursor.position, excluded.position)
                        """).paramSource(entered).update();
    }
}
