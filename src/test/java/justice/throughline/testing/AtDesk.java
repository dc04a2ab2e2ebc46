package justice.throughline.testing;

import java.time.Duration;
import java.util.Map;
import justice.throughline.access.Staff;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.tasks.WishState;
import org.awaitility.Awaitility;

/** People who complete tasks of a running process where they do: at their desk, which writes down who did. */
public final class AtDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TaskDesk desk;

    AtDesk(TaskDesk desk) {
        this.desk = desk;
    }

    /**
     * Waits for the task, and for the desk to have heard of it.
     *
     * @return its key
     */
    public long complete(ProcessRun run, String elementId, Staff by, Map<String, ?> answers) {
        var key = run.await(elementId).getUserTaskKey();
        Awaitility.await("the journal")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> desk.find(key).key() == key);
        Awaitility.await("settled").atMost(PATIENCE).until(() -> desk.complete(key, by, answers) == WishState.SETTLED);
        return key;
    }
}
