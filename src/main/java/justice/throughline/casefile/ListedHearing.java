package justice.throughline.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A hearing of a case with all its steps, the first first.
 *
 * @param appearances of its defendants, who may be of several cases
 * @param followed whether a journey waits for it
 */
public record ListedHearing(
        long id,
        UUID caseId,
        CaseHearing hearing,
        HearingState state,
        boolean followed,
        List<CaseAppearance> appearances,
        List<HearingStep> steps) {

    /** Whether its case is over, standing at this stage, and nobody has said what became of it. */
    public boolean isUnsaid(Stage stage) {
        return stage == Stage.CLOSED && state == HearingState.LISTED;
    }

    /** What was said last about it. */
    public Optional<HearingStep> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }
}
