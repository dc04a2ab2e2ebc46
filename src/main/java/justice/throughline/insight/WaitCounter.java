package justice.throughline.insight;

import java.util.List;
import justice.throughline.partners.SimulatedSystems;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts each finished wait once, behind a kept position in the journal; what a part of the journey waited is counted at
 * the steps within it, and what simulated staff do with copies of closed crimes apart, as what waits for a simulated system.
 * A length is kept as its bucket,
 * each 5 % wider than the one before, so a percentile read from the counts is at most 2.5 % from the exact one.
 */
@Component
@SqlForSets("waits and incidents are counted over the engine's journal of all cases")
class WaitCounter {

    /** Length of a wait in seconds from its bucket, the middle of it. */
    static final String LENGTH = "0.01 * power(1.05, bucket + 0.5)";

    /** Whether a step {@code e} waits for a system of these parties, which are simulated. */
    static final String FOR_SIMULATED = """
            (e.element_type <> 'USER_TASK' and exists (
                select from journal.variable v
                where v.process_instance_key = e.process_instance_key and v.name = 'handOffOffer'
                  and handoffs.offered_to(v.value #>> '{}') = any(:systems)))""";

    private static final String COUNT = """
            with next as (
                select e.* from journal.element_instance e
                where e.state = 'COMPLETED'
                  and e.element_type in ('USER_TASK', 'RECEIVE_TASK', 'INTERMEDIATE_CATCH_EVENT')
                  and e.position > :from and e.position <= :to and e.key >> 51 = :partition
                order by e.position
                limit :most
            ),
            counted as (
                insert into insight.finished_waits as f
                    (day, crime_type, process_id, element_id, element_type, bucket, simulated, waits)
                select coalesce(day, '-infinity'), coalesce(crime_type, '*'), process_id, element_id, element_type,
                       bucket, simulated, count(*)
                from (
                    select e.process_id, e.element_id, e.element_type,
                           (e.ended_at at time zone 'Europe/London')::date as day,
                           coalesce(c.crime_type, 'unknown') as crime_type,
                           coalesce(c.origin = 'replay', false) or {for simulated} as simulated,
                           floor(ln(greatest(extract(epoch from e.ended_at - e.started_at)::float8, 0.01) / 0.01)
                               / ln(1.05))::smallint as bucket
                    from next e
                    left join casefile.case_file c on c.id = casefile.case_named(e.case_id)
                ) w
                group by process_id, element_id, element_type, bucket, simulated,
                    cube (day, crime_type)
                on conflict (crime_type, day, process_id, element_id, element_type, bucket, simulated)
                    do update set waits = f.waits + excluded.waits
            )
            select case when count(*) = :most then max(position) else :to end from next
            """.replace("{for simulated}", FOR_SIMULATED);

    private static final int MOST = 20_000;

    private record Partition(int id, long counted, long written) {}

    private final JdbcClient jdbc;
    private final SimulatedSystems simulated;

    WaitCounter(JdbcClient jdbc, SimulatedSystems simulated) {
        this.jdbc = jdbc;
        this.simulated = simulated;
    }

    @Scheduled(
            initialDelayString = "${throughline.insight.count-tick:2s}",
            fixedDelayString = "${throughline.insight.count-tick:2s}")
    @Transactional
    public void count() {
        partitions().forEach(this::count);
    }

    private void count(Partition partition) {
        long position = jdbc.sql(COUNT)
                .param("from", partition.counted())
                .param("to", partition.written())
                .param("partition", partition.id())
                .param("most", MOST)
                .param("systems", simulated.parties().toArray(String[]::new))
                .query(Long.class)
                .single();
        jdbc.sql("update insight.counted set position = :position where partition_id = :id")
                .param("position", position)
                .param("id", partition.id())
                .update();
    }

    /** Locked, so that of several apps one counts at a time. */
    private List<Partition> partitions() {
        jdbc.sql("insert into insight.counted select partition_id, -1 from journal.position on conflict do nothing")
                .update();
        return jdbc.sql("""
                        select c.partition_id as id, c.position as counted, p.position as written
                        from insight.counted c join journal.position p using (partition_id)
                        where p.position > c.position
                        for update of c skip locked""").query(Partition.class).list();
    }
}
