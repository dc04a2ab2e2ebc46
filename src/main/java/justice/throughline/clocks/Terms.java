package justice.throughline.clocks;

import java.time.Instant;
import justice.throughline.limits.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What the law answers about a clock.
 *
 * @param otherwise the end it would have had, where an earlier one has won
 */
record Terms(Limit limit, @Nullable Instant otherwise) {}
