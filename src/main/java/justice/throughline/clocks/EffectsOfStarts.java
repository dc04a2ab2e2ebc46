package justice.throughline.clocks;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import org.springframework.stereotype.Component;

/** Clocks that journeys have started. From when a clock runs, and the facts that its law asks for, nobody keeps but the clock. */
@Component
class EffectsOfStarts implements EffectsOfJobs {

    private final ClockRows rows;

    EffectsOfStarts(ClockRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "clock";
    }

    @Override
    public Set<String> jobTypes() {
        return Set.of("clocks.start-clock");
    }

    @Override
    public Set<Long> lacking(List<DoneJob> jobs) {
        var known = rows.known(jobs.stream().map(EffectsOfStarts::key).collect(toSet()));
        return EffectsOfJobs.keys(jobs, job -> !known.contains(key(job)));
    }

    @Override
    public Optional<String> whyNot(DoneJob job) {
        return Optional.of(NOT_KEPT);
    }

    @Override
    public void again(DoneJob job) {
        throw new UnsupportedOperationException(NOT_KEPT);
    }

    private static String key(DoneJob job) {
        return JourneyClocks.key(job.step());
    }
}
