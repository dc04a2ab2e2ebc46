package justice.throughline.limits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that does not count.
 *
 * @param to null while it goes on
 * @param reason a code that the rule knows, such as {@code hospital}
 */
public record Pause(Instant from, @Nullable Instant to, String reason) {}
