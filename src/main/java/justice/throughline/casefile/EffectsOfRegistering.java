package justice.throughline.casefile;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import org.springframework.stereotype.Component;

/** That a case was registered. */
@Component
class EffectsOfRegistering implements EffectsOfJobs {

    private final CaseRows rows;
    private final CaseFiles cases;

    EffectsOfRegistering(CaseRows rows, CaseFiles cases) {
        this.rows = rows;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "registration";
    }

    @Override
    public Set<String> jobTypes() {
        return Set.of("reporting.register-case");
    }

    @Override
    public Set<Long> lacking(List<DoneJob> jobs) {
        var registered = rows.registered(jobs.stream().map(DoneJob::caseId).collect(toSet()));
        return EffectsOfJobs.keys(jobs, job -> !registered.contains(job.caseId()));
    }

    @Override
    public Optional<String> whyNot(DoneJob job) {
        return cases.find(job.caseId()).isPresent() ? Optional.empty() : Optional.of(CASE_MISSING);
    }

    @Override
    public void again(DoneJob job) {
        cases.register(job.caseId());
    }
}
