package justice.throughline.notify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;

/** Duties to tell that follow from steps of journeys; a case without anybody to tell has none. */
abstract class EffectsOfTelling implements EffectsOfJobs {

    private final NoticeRows rows;
    private final CaseFiles cases;

    EffectsOfTelling(NoticeRows rows, CaseFiles cases) {
        this.rows = rows;
        this.cases = cases;
    }

    /** Whether this notice of its case is the one that the job has raised. */
    abstract boolean isOf(DoneJob job, Notice notice);

    /** Whether somebody in the case was to be told. */
    boolean isOwed(DoneJob job) {
        return !cases.victims(job.caseId()).isEmpty();
    }

    @Override
    public Set<Long> lacking(List<DoneJob> jobs) {
        Map<UUID, List<Notice>> known = rows
                .ofCases(jobs.stream().map(DoneJob::caseId).collect(toSet()))
                .stream()
                .collect(groupingBy(Notice::caseId));
        return EffectsOfJobs.keys(
                jobs,
                job -> known.getOrDefault(job.caseId(), List.of()).stream().noneMatch(one -> isOf(job, one))
                        && isOwed(job));
    }

    @Override
    public Optional<String> whyNot(DoneJob job) {
        return cases.find(job.caseId()).isPresent() ? Optional.empty() : Optional.of(CASE_MISSING);
    }
}
