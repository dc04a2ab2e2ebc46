package justice.throughline.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The end of a limit.
 *
 * @param at the first moment that is too late
 * @param legalDate the last day, for limits that end on a day: {@code at} is the midnight after it
 */
public record Due(Instant at, @Nullable LocalDate legalDate, ZoneId zone) {}
