package justice.throughline.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of one search, by key, in the order in which they came. */
final class Table {

    private final Map<String, ObjectNode> rows = new LinkedHashMap<>();

    /** The document of that key; a new empty one when there is none. */
    ObjectNode row(String key) {
        return rows.computeIfAbsent(key, absent -> JsonNodeFactory.instance.objectNode());
    }

    Optional<ObjectNode> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    List<ObjectNode> all() {
        return List.copyOf(rows.values());
    }

    void clear() {
        rows.clear();
    }
}
