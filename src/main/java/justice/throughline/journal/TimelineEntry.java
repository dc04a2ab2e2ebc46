package justice.throughline.journal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the journey of a case.
 *
 * @param kind such as {@code task-completed}; part of the key of its words
 * @param phase the process it happened in, in the designer's words
 * @param step in the designer's words
 * @param who the member of staff, or the desk, or nobody
 * @param text the whole in plain words
 * @param desks whose task it was; none of what no desk did
 */
public record TimelineEntry(
        Instant at,
        String kind,
        String phase,
        String step,
        @Nullable String who,
        String text,
        Set<String> desks) {}
