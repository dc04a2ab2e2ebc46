package justice.throughline.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;

/**
 * When and where a case is heard. One that is ready for a single justice, who decides on the papers, stands for the day of
 * the list that says so: it has no other.
 *
 * @param time British time; null where only the day is known
 * @param court its code or its name, as sent
 * @param type as sent, or {@link #SINGLE_JUSTICE}
 * @param courtReference the court's own number of the case, such as T20240001
 * @param source {@code police-case}, {@code court-list} or {@link #TASK}
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
        @Nullable Instant publishedAt) {

    public static final String SINGLE_JUSTICE = "single-justice";
    /** Listed by a person in the task that asks for it. */
    public static final String TASK = "task";

    /** When it begins; where only the day is known, when the day does. */
    public Instant begin() {
        return day.atTime(time == null ? LocalTime.MIN : time)
                .atZone(When.BRITISH)
                .toInstant();
    }
}
