package justice.throughline.handoffs;

import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.tasks.Completions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What journeys decide, after what people have completed: whose decision it is has done the work handed over for it. */
@Service
public class JourneyOutcomes {

    private final CaseFiles cases;
    private final DecidedWork work;
    private final Completions completions;
    private final TransactionTemplate transaction;

    JourneyOutcomes(CaseFiles cases, DecidedWork work, Completions completions, TransactionTemplate transaction) {
        this.cases = cases;
        this.work = work;
        this.completions = completions;
        this.transaction = transaction;
    }

    /** Names the decision that a visit to a step of the journey records. */
    public static String key(long step) {
        return "journey:" + step;
    }

    /**
     * @param processInstance in which it was decided
     * @see CaseFiles#recordOutcome
     */
    public void record(UUID caseId, String outcome, String key, long processInstance) {
        completions.await(caseId);
        transaction.executeWithoutResult(status -> {
            cases.recordOutcome(caseId, outcome, key);
            work.decided(caseId, processInstance);
        });
    }
}
