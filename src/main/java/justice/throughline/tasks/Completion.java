package justice.throughline.tasks;

import java.util.List;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;

/**
 * A task of a case that somebody has completed.
 *
 * @param desks any of these might have done it
 * @param party the agency of the first of them
 */
public record Completion(long taskKey, List<String> desks, String party, String actor) {

    /** It proves what follows from it: said by whoever completed the task, for the agency of its desk. */
    public Evidence evidence() {
        return new Evidence(actor, party, Proof.task(taskKey));
    }
}
