package justice.throughline.notify;

import java.util.Set;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.shared.DoneJob;
import org.springframework.stereotype.Component;

/** Duties to tell of a decision. */
@Component
class EffectsOfDecisions extends EffectsOfTelling {

    private static final String OUTCOME = "outcome";

    private final Notices notices;

    EffectsOfDecisions(NoticeRows rows, CaseFiles cases, Notices notices) {
        super(rows, cases);
        this.notices = notices;
    }

    @Override
    public String kind() {
        return "notice-of-decision";
    }

    @Override
    public Set<String> jobTypes() {
        return Set.of("aftercare.record-outcome", "aftercare.notify-of-decision");
    }

    @Override
    public Set<String> variables() {
        return Set.of(OUTCOME);
    }

    @Override
    boolean isOf(DoneJob job, Notice notice) {
        return job.given(OUTCOME).orElse("").equals(notice.outcome());
    }

    /** What was decided in an older model, without a word of it in the step, cannot be told from other decisions. */
    @Override
    boolean isOwed(DoneJob job) {
        return job.given(OUTCOME).isPresent() && super.isOwed(job);
    }

    @Override
    public void again(DoneJob job) {
        notices.decided(job.caseId(), job.given(OUTCOME).orElseThrow());
    }
}
