package justice.throughline.clocks;

import java.util.List;
import justice.throughline.limits.Limit;

/**
 * A clock with all that makes it.
 *
 * @param limit what the law says: citation, certainty, derivation, what may still be granted
 * @param events in the order in which they were recorded
 */
public record ClockDetail(ClockLine clock, Limit limit, List<ClockEvent> events) {}
