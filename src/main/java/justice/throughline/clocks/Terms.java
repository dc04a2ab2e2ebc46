package justice.throughline.clocks;

import justice.throughline.limits.Limit;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What the law answers about a clock.
 *
 * @param otherwise the end it would have had, where an earlier one has won
 */
record Terms(Limit limit, @Nullable Deadline otherwise) {}
