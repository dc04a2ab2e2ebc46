package justice.throughline.clocks;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import justice.throughline.shared.Proof;
import org.springframework.stereotype.Component;

/**
 * Clocks that journeys have stopped. A clock that is over stays so: one that runs on, and was never stopped, has lost
 * that. A clock that is not there at all is missing itself.
 */
@Component
class EffectsOfStops implements EffectsOfJobs {

    private static final String CLOCK = "clockId";
    private static final String DONE = "clockDone";

    /** Why: only somebody can say that what the clock asks for was done, and nothing tells who did. */
    private static final String SAID_NOT_KEPT = "said-not-kept";

    private final ClockRows rows;
    private final ClockReads reads;
    private final JourneyClocks clocks;

    EffectsOfStops(ClockRows rows, ClockReads reads, JourneyClocks clocks) {
        this.rows = rows;
        this.reads = reads;
        this.clocks = clocks;
    }

    @Override
    public String kind() {
        return "clock-stop";
    }

    @Override
    public Set<String> jobTypes() {
        return Set.of("clocks.stop-clock");
    }

    @Override
    public Set<String> variables() {
        return Set.of(CLOCK, DONE);
    }

    @Override
    public Set<Long> lacking(List<DoneJob> jobs) {
        var running = rows.neverStopped(
                jobs.stream().flatMap(job -> clock(job).stream()).collect(toSet()));
        return EffectsOfJobs.keys(
                jobs, job -> clock(job).filter(running::contains).isPresent());
    }

    /**
     * A task that somebody completed before is made again before this. Who told news that led there is not asked for: the
     * number of an entry in the audit may mean another one now.
     */
    @Override
    public Optional<String> whyNot(DoneJob job) {
        var clock = clock(job).flatMap(reads::find);
        if (clock.isEmpty() || job.given(DONE).isEmpty()) return Optional.of(NOT_KEPT);
        return isDone(job) && !clocks.wasSaid(clock.get(), visit(job), job.doneAt())
                ? Optional.of(SAID_NOT_KEPT)
                : Optional.empty();
    }

    @Override
    public void again(DoneJob job) {
        clocks.stopAgain(clock(job).orElseThrow(), isDone(job), visit(job), job.doneAt());
    }

    private static boolean isDone(DoneJob job) {
        return job.given(DONE).filter("true"::equals).isPresent();
    }

    private static Optional<UUID> clock(DoneJob job) {
        return job.given(CLOCK).flatMap(Proof::id);
    }

    private static Visit visit(DoneJob job) {
        return new Visit(job.processInstance(), job.step(), null);
    }
}
