package justice.throughline.hearings;

import java.util.UUID;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.tasks.Completions;
import org.springframework.stereotype.Service;

/** Hearings as the processes of the release wait for them. */
@Service
public class JourneyHearings {

    private final CourtHearings hearings;
    private final Completions completions;

    JourneyHearings(CourtHearings hearings, Completions completions) {
        this.hearings = hearings;
        this.completions = completions;
    }

    /**
     * What the process waits by for news of the hearing that a person has listed just now; the same step gets the same.
     * Where nobody has listed one here it is told of none. Call it outside a transaction.
     */
    public String follow(UUID caseId, long step) {
        completions.await(caseId);
        return hearings.follow(caseId, step).map(JourneyHearings::reference).orElse("step:" + step);
    }

    static String reference(long hearing) {
        return "hearing:" + hearing;
    }
}
