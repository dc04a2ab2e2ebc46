package justice.throughline.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one act on many answers in one task.
 *
 * @param outcome the recorded outcome that it rests on, where there is one
 * @param answers by field key; empty where the task is left to people
 * @param left why it is left to people, a code; null where it is answered
 */
record Answer(
        @Nullable String outcome,
        Map<String, Object> answers,
        @Nullable String left) {

    static Answer of(String outcome, Map<String, Object> answers) {
        return new Answer(outcome, answers, null);
    }

    static Answer leave(@Nullable String outcome, String why) {
        return new Answer(outcome, Map.of(), why);
    }

    boolean isLeft() {
        return left != null;
    }
}
