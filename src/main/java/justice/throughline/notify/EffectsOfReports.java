package justice.throughline.notify;

import java.util.Set;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.shared.DoneJob;
import org.springframework.stereotype.Component;

/** Duties to confirm a report. */
@Component
class EffectsOfReports extends EffectsOfTelling {

    private final Notices notices;

    EffectsOfReports(NoticeRows rows, CaseFiles cases, Notices notices) {
        super(rows, cases);
        this.notices = notices;
    }

    @Override
    public String kind() {
        return "notice-of-report";
    }

    @Override
    public Set<String> jobTypes() {
        return Set.of("reporting.register-case", "reporting.acknowledge-victim");
    }

    @Override
    boolean isOf(DoneJob job, Notice notice) {
        return notice.kind() == NoticeKind.ACKNOWLEDGEMENT;
    }

    @Override
    public void again(DoneJob job) {
        notices.registered(job.caseId());
    }
}
