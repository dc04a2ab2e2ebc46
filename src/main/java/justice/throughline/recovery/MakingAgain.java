package justice.throughline.recovery;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import justice.throughline.shared.DatabaseAway;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes again what somebody has asked for, in the order in which the engine had it done. Of two copies that make the same
 * at once one makes nothing, since each effect has its key.
 */
@Component
class MakingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(MakingAgain.class);

    private static final Limit AT_ONCE = Limit.of(100);

    /** It was tried, and the record is not there all the same. */
    private static final String FAILED = "failed";

    private final MissingRows rows;
    private final DoneJobs jobs;
    private final DoneTasks tasks;
    private final Map<String, EffectsOfJobs> effects;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    MakingAgain(
            MissingRows rows,
            DoneJobs jobs,
            DoneTasks tasks,
            List<EffectsOfJobs> effects,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.tasks = tasks;
        this.effects = effects.stream().collect(toMap(EffectsOfJobs::kind, identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${throughline.recovery.tick:1s}")
    void make() {
        rows.asked(AT_ONCE).forEach(this::make);
    }

    private void make(KeptMissing asked) {
        var why = trouble(asked.jobKey(), Objects.requireNonNull(effects.get(asked.kind())));
        transaction.executeWithoutResult(status -> rows.lock(asked.id())
                .filter(KeptMissing::isAsked)
                .ifPresent(missing -> why.ifPresentOrElse(missing::cannotBeMade, () -> missing.made(clock.instant()))));
    }

    /** Why it is not there now; empty when it is. */
    private Optional<String> trouble(long key, EffectsOfJobs effect) {
        var job = jobs.find(key, effect.variables()).or(() -> tasks.find(key));
        if (job.isEmpty()) return Optional.of(EffectsOfJobs.NOT_KEPT);
        return lacks(effect, job.get()) ? made(effect, job.get()) : Optional.empty();
    }

    private Optional<String> made(EffectsOfJobs effect, DoneJob job) {
        var why = effect.whyNot(job);
        if (why.isPresent()) return why;
        try {
            effect.again(job);
        } catch (RuntimeException e) {
            if (DatabaseAway.caused(e)) throw e;
            LOG.warn("The record {} of job {} cannot be made again", effect.kind(), job.key(), e);
            return Optional.of(FAILED);
        }
        return lacks(effect, job) ? Optional.of(FAILED) : Optional.empty();
    }

    private boolean lacks(EffectsOfJobs effect, DoneJob job) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> !effect.lacking(List.of(job)).isEmpty()));
    }
}
