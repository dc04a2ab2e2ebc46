package justice.throughline.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where a case is heard.
 *
 * @param time British time; null where only the day is known
 * @param court its code or its name, as sent
 * @param courtReference the court's own number of the case, such as T20240001
 * @param source {@code police-case} or {@code court-list}
 * @param publishedAt when the list that names it was published
 */
public record CaseHearing(
        LocalDate day,
        @Nullable LocalTime time,
        String court,
        @Nullable String room,
        @Nullable String type,
        @Nullable String courtReference,
        String source,
        @Nullable Instant publishedAt) {}
