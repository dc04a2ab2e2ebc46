package justice.throughline.exporter;

import static java.util.stream.Collectors.joining;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a task was answered with, as JSON. */
final class Answers {

    /** The application says so with each completion. Its forms ask for choices, times and yes or no, never for free text. */
    private static final String BY_APPLICATION = "completed-by:";

    private Answers() {}

    /** Null where somebody else completed the task, or no form asks for such answers: they may be personal. */
    static @Nullable String of(Record<UserTaskRecordValue> record) {
        UserTaskRecordValue task = record.getValue();
        if (record.getIntent() != UserTaskIntent.COMPLETED || !task.getAction().startsWith(BY_APPLICATION)) {
            return null;
        }
        Map<String, Object> answers = task.getVariables();
        return answers.values().stream().allMatch(value -> value instanceof String || value instanceof Boolean)
                ? answers.entrySet().stream()
                        .map(answer -> quoted(answer.getKey()) + ":" + json(answer.getValue()))
                        .collect(joining(",", "{", "}"))
                : null;
    }

    private static String json(Object value) {
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < ' ') {
                json.append(String.format("\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        return json.append('"').toString();
    }
}
