package justice.throughline.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user task that waits for somebody.
 *
 * @param desks any of these may do it
 * @param assignee who has claimed it
 */
public record OpenTask(
        long key,
        UUID caseId,
        long processInstanceKey,
        String processId,
        String elementId,
        List<String> desks,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt) {

    boolean claimedBy(String username) {
        return username.equals(assignee);
    }

    boolean claimedByOther(String username) {
        return assignee != null && !claimedBy(username);
    }
}
