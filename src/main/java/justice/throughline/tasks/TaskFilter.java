package justice.throughline.tasks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to show; null asks for no limit.
 *
 * @param desks tasks that one of these desks may do; null for every desk
 * @param assignees tasks that one of these has claimed, which as a rule are all names of one person
 * @param dueBy those that are overdue at this moment
 * @param keys these very tasks
 * @param band the one band to show
 * @param crimeRef how the crime reference begins, as {@link justice.throughline.casefile.References} spells it
 */
public record TaskFilter(
        @Nullable Set<String> desks,
        @Nullable Set<String> assignees,
        @Nullable String process,
        @Nullable String element,
        @Nullable String crimeType,
        @Nullable Instant dueBy,
        @Nullable UUID caseId,
        @Nullable String crimeRef,
        @Nullable Band band,
        @Nullable Set<Long> keys) {

    /** Every open task. */
    public static final TaskFilter ALL = new TaskFilter(null, null, null, null, null, null, null, null, null, null);

    public TaskFilter withDesks(Set<String> desks) {
        return new TaskFilter(desks, assignees, process, element, crimeType, dueBy, caseId, crimeRef, band, keys);
    }

    public TaskFilter claimedBy(Set<String> assignees) {
        return new TaskFilter(desks, assignees, process, element, crimeType, dueBy, caseId, crimeRef, band, keys);
    }

    public TaskFilter withCase(UUID caseId) {
        return new TaskFilter(desks, assignees, process, element, crimeType, dueBy, caseId, crimeRef, band, keys);
    }

    public TaskFilter withKeys(Set<Long> keys) {
        return new TaskFilter(desks, assignees, process, element, crimeType, dueBy, caseId, crimeRef, band, keys);
    }
}
