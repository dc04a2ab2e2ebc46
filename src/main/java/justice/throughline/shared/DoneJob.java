package justice.throughline.shared;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A job that the engine has done, or a task that somebody completed, as the engine's journal tells.
 *
 * @param step names the visit to the step for ever
 * @param running whether the process that it belongs to still runs
 * @param headers as the model has them
 * @param given variables of the step itself that were asked for: they stay as the job was given them
 * @param ofProcess variables of its process that were asked for, as they are now
 */
public record DoneJob(
        long key,
        UUID caseId,
        long processInstance,
        long step,
        Instant doneAt,
        boolean running,
        Map<String, String> headers,
        Map<String, String> given,
        Map<String, String> ofProcess) {

    public Optional<String> given(String variable) {
        return Optional.ofNullable(given.get(variable));
    }
}
