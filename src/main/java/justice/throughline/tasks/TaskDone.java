package justice.throughline.tasks;

import java.util.Map;

/** Published in the transaction in which somebody completes a task. */
public record TaskDone(OpenTask task, String username, Map<String, Object> answers) {

    public TaskDone {
        answers = Map.copyOf(answers);
    }
}
