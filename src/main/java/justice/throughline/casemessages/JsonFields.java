package justice.throughline.casemessages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Which fields a value has, or a schema knows, each by the names on the way to it: rows of a list have no number. */
final class JsonFields {

    private static final int DEEPEST = 40;

    private final JsonNode root;
    private final Set<String> fields = new HashSet<>();

    private JsonFields(JsonNode root) {
        this.root = root;
    }

    static Set<String> of(JsonNode value) {
        var found = new JsonFields(value);
        found.value(value, "");
        return found.fields;
    }

    static Set<String> ofSchema(JsonNode schema) {
        var found = new JsonFields(schema);
        found.schema(schema, "", 0);
        return found.fields;
    }

    private void value(JsonNode node, String way) {
        node.properties().forEach(field -> {
            var here = way + "/" + field.getKey();
            fields.add(here);
            value(field.getValue(), here);
        });
        if (node.isArray()) node.forEach(row -> value(row, way));
    }

    private void schema(JsonNode node, String way, int depth) {
        if (depth > DEEPEST) return;
        var reference = node.path("$ref").asText();
        if (reference.startsWith("#/")) schema(root.at(reference.substring(1)), way, depth + 1);
        node.path("properties").properties().forEach(field -> {
            var here = way + "/" + field.getKey();
            fields.add(here);
            schema(field.getValue(), here, depth + 1);
        });
        schema(node.path("items"), way, depth + 1);
        for (var choice : new String[] {"allOf", "anyOf", "oneOf"}) {
            node.path(choice).forEach(one -> schema(one, way, depth + 1));
        }
    }
}
