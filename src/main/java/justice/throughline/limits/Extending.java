package justice.throughline.limits;

import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * An extension that a rule allows.
 *
 * @param role the lowest role that may grant it
 * @param most in words of the table: {@code to 36 hours} from the start, {@code by 3 months}, or {@code as ordered}
 * @param before it must be granted before the end as it stands has passed; never later
 * @param end the latest end it can give if granted now; null where the court orders the end
 */
public record Extending(
        String code,
        String role,
        String most,
        Deadline before,
        @Nullable Deadline end) {}
