package justice.throughline.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which decisions of journeys are recorded. */
@Service
@Transactional(readOnly = true)
public class JourneyDecisions {

    private final OutcomeEvents outcomes;

    JourneyDecisions(OutcomeEvents outcomes) {
        this.outcomes = outcomes;
    }

    /** The keys of all that are recorded in these cases. */
    public Set<String> keys(Collection<UUID> cases) {
        return outcomes.keys(cases);
    }

    /** Whether something was decided in this case after this time. */
    public boolean decidedAfter(UUID caseId, Instant time) {
        return outcomes.after(caseId, time);
    }
}
