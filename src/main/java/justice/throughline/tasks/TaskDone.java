package justice.throughline.tasks;

import java.time.Instant;
import java.util.Map;
import justice.throughline.shared.Evidence;

/**
 * Somebody has completed a task, and the engine has taken it. Published once, in the transaction that writes so.
 *
 * @param task as it was
 * @param at when they completed it
 * @param alone whether it was before them by itself, rather than one of many that they completed together
 */
public record TaskDone(OpenTask task, String username, Map<String, Object> answers, Instant at, boolean alone) {

    public TaskDone {
        answers = Map.copyOf(answers);
    }

    /** It proves what follows from it: said by whoever completed the task, for the agency of its desk. */
    public Evidence evidence() {
        return new Completion(task.key(), task.desks(), username).evidence();
    }
}
