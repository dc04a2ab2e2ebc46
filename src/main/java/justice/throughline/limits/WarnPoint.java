package justice.throughline.limits;

import java.time.Instant;

/**
 * A moment at which somebody is warned.
 *
 * @param code how long before the end, in the words of the table, such as {@code 4 hours}; unique within a limit
 */
public record WarnPoint(String code, Instant at) {}
