package justice.throughline.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cases that somebody may see, as a condition that a statement asks before it reads a row.
 *
 * @param cases a statement that gives their ids; null where nothing is hidden
 * @param params of that statement
 */
public record CasesSeen(@Nullable String cases, Map<String, ?> params) {

    /** Every case: for the program itself, and for who sees all. */
    public static final CasesSeen ALL = new CasesSeen(null, Map.of());

    public boolean all() {
        return cases == null;
    }

    /** @param column that names the case of a row */
    public String where(String column) {
        return all() ? "true" : column + " in (" + cases + ")";
    }
}
