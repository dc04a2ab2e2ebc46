package justice.throughline.handoffs;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.JourneyDecisions;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import org.springframework.stereotype.Component;

/** What journeys have decided. */
@Component
class EffectsOfOutcomes implements EffectsOfJobs {

    private static final String OUTCOME = "outcome";

    private final JourneyDecisions decisions;
    private final CaseFiles cases;
    private final JourneyOutcomes outcomes;

    EffectsOfOutcomes(JourneyDecisions decisions, CaseFiles cases, JourneyOutcomes outcomes) {
        this.decisions = decisions;
        this.cases = cases;
        this.outcomes = outcomes;
    }

    @Override
    public String kind() {
        return "decision";
    }

    @Override
    public Set<String> jobTypes() {
        return Set.of("aftercare.record-outcome");
    }

    @Override
    public Set<String> variables() {
        return Set.of(OUTCOME);
    }

    @Override
    public Set<Long> lacking(List<DoneJob> jobs) {
        var known = decisions.keys(jobs.stream().map(DoneJob::caseId).collect(toSet()));
        return EffectsOfJobs.keys(jobs, job -> !known.contains(key(job)));
    }

    /** A decision that is recorded now is the latest one: it must not take the place of one that was made after it. */
    @Override
    public Optional<String> whyNot(DoneJob job) {
        if (cases.find(job.caseId()).isEmpty()) return Optional.of(CASE_MISSING);
        if (job.given(OUTCOME).isEmpty()) return Optional.of(NOT_KEPT);
        return decisions.decidedAfter(job.caseId(), job.doneAt()) ? Optional.of("decided-since") : Optional.empty();
    }

    @Override
    public void again(DoneJob job) {
        outcomes.record(job.caseId(), job.given(OUTCOME).orElseThrow(), key(job), job.processInstance());
    }

    private static String key(DoneJob job) {
        return JourneyOutcomes.key(job.step());
    }
}
