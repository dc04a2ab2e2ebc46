package justice.throughline.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that are answered alike, or left to people for the same reason.
 *
 * @param task name of the task
 * @param left why these are left, a code; null where they are answered
 */
record Group(
        String elementId,
        String task,
        @Nullable String outcome,
        @Nullable String left,
        int tasks) {

    /** Names it where it is chosen. */
    @JsonProperty("group")
    public String code() {
        return code(elementId, outcome);
    }

    static String code(String elementId, @Nullable String outcome) {
        return elementId + ":" + outcome;
    }
}
