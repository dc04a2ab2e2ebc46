package justice.throughline.tasks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import justice.throughline.shared.Evidence;

/**
 * Somebody has completed a task, and the engine has taken it. Published once, in the transaction that writes so.
 *
 * @param evidence proves what follows from it: said by whoever completed the task, for the agency of its desk
 * @param at when they completed it
 * @param alone whether it was before them by itself, rather than one of many that they completed together; not where that
 *     is not known any more
 * @param asItWas the rest of the task, read when somebody asks for it
 */
public record TaskDone(
        long key,
        UUID caseId,
        String elementId,
        Evidence evidence,
        Map<String, Object> answers,
        Instant at,
        boolean alone,
        Supplier<OpenTask> asItWas) {

    public TaskDone {
        answers = Map.copyOf(answers);
    }

    public String actor() {
        return evidence.by();
    }
}
