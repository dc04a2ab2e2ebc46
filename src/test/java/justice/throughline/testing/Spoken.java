package justice.throughline.testing;

import java.time.Instant;
import java.util.Map;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskDone;

/** What somebody says on a page, for tests that do not go through one. */
public final class Spoken {

    private Spoken() {}

    public static Evidence by(String who) {
        return new Evidence(who, "police", Proof.act("test"));
    }

    /** That somebody has completed a task. */
    public static TaskDone done(OpenTask task, Map<String, Object> answers, boolean alone) {
        return new TaskDone(
                task.key(),
                task.caseId(),
                task.elementId(),
                new Evidence("somebody", "police", Proof.task(task.key())),
                answers,
                Instant.now(),
                alone,
                () -> task);
    }
}
