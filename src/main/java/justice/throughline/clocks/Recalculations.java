package justice.throughline.clocks;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a rule or a calendar has changed, live clocks keep their ends until one person has asked which would move and
 * another has applied just that. {@link RecalculationWork} does the work.
 */
@Component
@Transactional
class Recalculations {

    private final RecalculationJobs jobs;
    private final MovedEnds ends;
    private final InstantSource clock;

    Recalculations(RecalculationJobs jobs, MovedEnds ends, InstantSource clock) {
        this.jobs = jobs;
        this.ends = ends;
        this.clock = clock;
    }

    /** Asks which clocks would move. */
    UUID ask(String reason, String by) {
        if (reason.isBlank())
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "recalculation-needs-reason").blaming("reason");
        var job = new RecalculationJob(reason.strip(), by, clock.instant());
        jobs.save(job);
        return job.id();
    }

    /** Applies what was shown; refused to the one who asked. */
    void apply(UUID id, Staff by) {
        var job = lock(id);
        if (by.goesBy(job.askedBy())) throw new Refusal(HttpStatus.FORBIDDEN, "recalculation-second-person");
        requireReady(job);
        job.apply(by.number(), clock.instant());
    }

    void withdraw(UUID id, String by) {
        var job = lock(id);
        requireReady(job);
        job.withdraw(by, clock.instant());
    }

    @Transactional(readOnly = true)
    Recalculation find(UUID id) {
        return jobs.shown(id).orElseThrow(Recalculations::unknown);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Recalculation> latest(int most) {
        return jobs.latest(Limit.of(most));
    }

    /** What moves, the earliest new end first. */
    @Transactional(readOnly = true)
    Listing<MovedEnd> moved(UUID id, Place place) {
        return ends.of(id, place);
    }

    private RecalculationJob lock(UUID id) {
        return jobs.lock(id).orElseThrow(Recalculations::unknown);
    }

    private static void requireReady(RecalculationJob job) {
        if (job.state() != Recalculation.State.READY) throw new Refusal(HttpStatus.CONFLICT, "recalculation-not-ready");
    }

    private static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "recalculation-unknown");
    }
}
