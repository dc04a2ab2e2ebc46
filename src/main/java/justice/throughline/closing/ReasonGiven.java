package justice.throughline.closing;

import java.time.Instant;

/**
 * Why a case was closed with a duty open.
 *
 * @param kind of duty, a code
 * @param address where the duty is shown
 * @param reason a code
 * @param task by which the case was closed
 */
public record ReasonGiven(String kind, String address, String reason, String by, Instant at, long task) {}
