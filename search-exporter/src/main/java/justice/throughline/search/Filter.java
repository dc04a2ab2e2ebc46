package justice.throughline.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * The {@code filter} of a search request. A field asks for a plain value or for operators; an empty array asks for
 * nothing, because the client sends one for each list that the caller left alone.
 */
record Filter(JsonNode wanted) implements Predicate<ObjectNode> {

    @Override
    public boolean test(ObjectNode row) {
        return wanted.properties().stream().allMatch(field -> matches(row.path(field.getKey()), field.getValue()));
    }

    private static boolean matches(JsonNode actual, JsonNode asked) {
        if (asked.isNull() || isEmptyArray(asked)) {
            return true;
        }
        if (asked.isObject()) {
            return asked.properties().stream()
                    .allMatch(operator -> operator(operator.getKey(), actual, operator.getValue()));
        }
        return same(actual, asked);
    }

    private static boolean operator(String name, JsonNode actual, JsonNode asked) {
        if (asked.isNull() || isEmptyArray(asked)) {
            return true;
        }
        return switch (name) {
            case "$eq" -> same(actual, asked);
            case "$neq" -> !same(actual, asked);
            case "$in" -> StreamSupport.stream(asked.spliterator(), false).anyMatch(one -> same(actual, one));
            case "$notIn" -> StreamSupport.stream(asked.spliterator(), false).noneMatch(one -> same(actual, one));
            case "$exists" -> asked.asBoolean() != (actual.isMissingNode() || actual.isNull());
            default -> throw new IllegalArgumentException("The search exporter does not know the operator " + name);
        };
    }

    private static boolean isEmptyArray(JsonNode node) {
        return node.isArray() && node.isEmpty();
    }

    private static boolean same(JsonNode actual, JsonNode asked) {
        return !actual.isMissingNode() && actual.asText().equals(asked.asText());
    }
}
