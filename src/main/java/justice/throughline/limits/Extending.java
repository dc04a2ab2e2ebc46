package justice.throughline.limits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An extension that a rule allows.
 *
 * @param role the lowest role that may grant it
 * @param most in words of the table: {@code to 36 hours} from the start, {@code by 3 months}, or {@code as ordered}
 * @param before it must be granted before this moment, the end as it stands; never at it or after
 * @param end the latest end it can give if granted now; null where the court orders the end
 */
public record Extending(
        String code,
        String role,
        String most,
        Instant before,
        @Nullable Instant end) {}
