package justice.throughline.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * An open task on one line, with what it takes to know the case.
 *
 * @param replay whether the case is a copy of a closed crime that travels again
 */
public record TaskLine(
        long key,
        String name,
        String processId,
        String elementId,
        UUID caseId,
        @Nullable String crimeRef,
        @Nullable String crimeType,
        @Nullable String stage,
        boolean replay,
        Band band,
        List<String> desks,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Deadline due) {}
