package justice.throughline.handoff;

import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.tasks.Completions;
import org.springframework.stereotype.Service;

/** What journeys decide, after what people have completed: whose decision it is has done the work handed over for it. */
@Service
public class JourneyOutcomes {

    private final CaseFiles cases;
    private final Completions completions;

    JourneyOutcomes(CaseFiles cases, Completions completions) {
        this.cases = cases;
        this.completions = completions;
    }

    /** @see CaseFiles#recordOutcome */
    public void record(UUID caseId, String outcome, String key) {
        completions.await(caseId);
        cases.recordOutcome(caseId, outcome, key);
    }
}
