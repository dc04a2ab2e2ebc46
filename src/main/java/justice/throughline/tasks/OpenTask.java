package justice.throughline.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A user task that waits for somebody.
 *
 * @param desks any of these may do it
 * @param assignee who has claimed it
 * @param due the last day, where a limit of its case that is a day says when it is due
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
        @Nullable Deadline due) {

    /** The same in the hands of this person, or of nobody. */
    OpenTask heldBy(@Nullable String actor) {
        return new OpenTask(key, caseId, processInstanceKey, processId, elementId, desks, actor, createdAt, due);
    }

    boolean seenBy(Staff staff) {
        return staff.seesAllDesks() || staff.sitsAt(desks);
    }

    boolean claimedBy(Staff staff) {
        return staff.goesBy(assignee);
    }

    boolean claimedByOther(Staff staff) {
        return assignee != null && !claimedBy(staff);
    }
}
