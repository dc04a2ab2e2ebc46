package justice.throughline.caseview;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line of a case's story.
 *
 * @param at when; null for what was published with a month only
 * @param month when {@code at} is unknown; null too when no date was published
 * @param kind such as {@code task-completed} or {@code outcome}
 * @param phase the part of the journey it belongs to
 * @param page the address of the page with what proves it; null where there is none for whoever reads
 */
record StoryEntry(
        @Nullable Instant at,
        @Nullable YearMonth month,
        String kind,
        @Nullable String phase,
        String text,
        @Nullable String page) {}
