package justice.throughline.recovery;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import justice.throughline.shared.EffectsOfJobs;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares each job that the engine has done, and each task that somebody has completed, with our records, once, behind a kept
 * position in the journal. A worker commits its effect, and a desk what somebody wishes, before the engine hears of it, so
 * that what is lacking then was lost.
 */
@Component
@SqlForSets("what the engine's journal has said since is compared some hundreds of jobs at a time")
class Comparison {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);

    /** So far a partition is read at a time: most of its records are no jobs. */
    private static final int STRETCH = 20_000;

    private record Partition(int id, long compared, long written) {

        long next() {
            return Math.min(written, compared + STRETCH);
        }
    }

    private final JdbcClient jdbc;
    private final DoneJobs jobs;
    private final DoneTasks tasks;
    private final List<EffectsOfJobs> effects;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Set<String> types;
    private final Set<String> variables;

    Comparison(
            JdbcClient jdbc,
            DoneJobs jobs,
            DoneTasks tasks,
            List<EffectsOfJobs> effects,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.tasks = tasks;
        this.effects = effects;
        types = effects.stream().flatMap(each -> each.jobTypes().stream()).collect(toSet());
        this.clock = clock;
        variables = effects.stream().flatMap(each -> each.variables().stream()).collect(toSet());
    }

    /** Until it has caught up, since clocks stand still for so long after a start. */
    @Scheduled(fixedDelayString = "${throughline.recovery.tick:1s}")
    void compare() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> stretch()));
        }
    }

    /** @return whether there is more to compare */
    private boolean stretch() {
        var partitions = partitions();
        partitions.forEach(this::compare);
        return partitions.stream().anyMatch(each -> each.next() < each.written());
    }

    private void compare(Partition partition) {
        var done =
                new ArrayList<>(jobs.between(partition.id(), partition.compared(), partition.next(), types, variables));
        done.addAll(tasks.between(partition.id(), partition.compared(), partition.next()));
        if (!done.isEmpty()) effects.forEach(effect -> compare(effect, done));
        jdbc.sql("insert into recovery.compared values (:id, :position)"
                        + " on conflict (partition_id) do update set position = excluded.position")
                .param("id", partition.id())
                .param("position", partition.next())
                .update();
    }

    private void compare(EffectsOfJobs effect, List<DoneJobs.Found> done) {
        var ofEffect = done.stream()
                .filter(each -> effect.jobTypes().contains(each.type()))
                .toList();
        if (ofEffect.isEmpty()) return;
        var lacking = effect.lacking(ofEffect.stream().map(DoneJobs.Found::job).toList());
        if (lacking.isEmpty()) return;
        LOG.error(
                "{} records of the kind {} are missing that jobs of the engine or people had left: the database is older"
                        + " than the engine; see 'A database older than the engine' in docs/operations.md",
                lacking.size(),
                effect.kind());
        ofEffect.stream().filter(each -> lacking.contains(each.job().key())).forEach(each -> note(effect, each));
    }

    private void note(EffectsOfJobs effect, DoneJobs.Found found) {
        var job = found.job();
        jdbc.sql("""
                        insert into recovery.missing_record (kind, job_key, job_type, case_id, process_id, element_id, done_at,
                            found_at, state, why)
                        values (:kind, :key, :type, :caseId, :process, :element, :doneAt, :now, 'OPEN', :why)
                        on conflict (job_key, kind) do update set state = 'OPEN', why = excluded.why, asked_by = null,
                            settled_at = null, found_at = excluded.found_at
                        where missing_record.state = 'MADE'""")
                .param("kind", effect.kind())
                .param("key", job.key())
                .param("type", found.type())
                .param("caseId", job.caseId())
                .param("process", found.processId())
                .param("element", found.elementId())
                .param("doneAt", Times.toColumn(job.doneAt()))
                .param("now", Times.toColumn(clock.instant()))
                .param("why", effect.whyNot(job).orElse(null))
                .update();
    }

    /** Locked, so that of several copies one compares at a time. */
    private List<Partition> partitions() {
        jdbc.sql("insert into recovery.compared select partition_id, -1 from journal.position on conflict do nothing")
                .update();
        return jdbc.sql("""
                        select c.partition_id as id, c.position as compared, p.position as written
                        from recovery.compared c join journal.position p using (partition_id)
                        where p.position > c.position
                        for update of c skip locked""").query(Partition.class).list();
    }
}
