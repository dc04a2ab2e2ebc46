package justice.throughline.casefile;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that a case had.
 *
 * @param month as published; null with {@code at}, or when it was published without a date
 * @param at when a journey decided it
 * @param times how often it was published for that month
 * @param source {@code police-uk}, {@code journey}, or {@code followed} where a journey took over what was published
 */
public record CaseOutcome(
        String outcome, @Nullable YearMonth month, @Nullable Instant at, int times, String source) {}
