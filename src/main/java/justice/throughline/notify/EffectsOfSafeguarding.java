package justice.throughline.notify;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import org.springframework.stereotype.Component;

/** Duties to tell the police that somebody leaves custody. */
@Component
class EffectsOfSafeguarding implements EffectsOfJobs {

    private final NoticeRows rows;
    private final Notices notices;

    EffectsOfSafeguarding(NoticeRows rows, Notices notices) {
        this.rows = rows;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return "notice-of-release";
    }

    @Override
    public Set<String> jobTypes() {
        return Set.of("custody.notify-police");
    }

    @Override
    public Set<Long> lacking(List<DoneJob> jobs) {
        var known =
                rows.known(jobs.stream().map(EffectsOfSafeguarding::effectKey).collect(toSet()));
        return EffectsOfJobs.keys(jobs, job -> !known.contains(effectKey(job)));
    }

    @Override
    public Optional<String> whyNot(DoneJob job) {
        return Optional.empty();
    }

    @Override
    public void again(DoneJob job) {
        notices.leavesCustody(job.caseId(), Notices.keyOfRelease(job.step()));
    }

    private static String effectKey(DoneJob job) {
        return Notices.effectKey(Notices.keyOfRelease(job.step()), job.caseId(), Teller.POLICE.party());
    }
}
