package justice.throughline.handoffs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema of each kind says what its row of the catalogue says; it is written anew when it does not. */
class PublishedSchemasTest {

    private static final Path FOLDER = Path.of("main/resources/handoffs");

    private final HandOffCatalogue catalogue = new HandOffCatalogue();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void shouldAllowInEachPayloadWhatItsKindListsAndNothingElse() throws IOException {
        var stale = new TreeSet<String>();
        for (var kind : catalogue.kinds()) {
            var file = FOLDER.resolve("schemas/" + kind.code() + ".v1.json");
            var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(schema(kind)) + "\n";
            if (Files.notExists(file) || !Files.readString(file).equals(text)) {
                Files.writeString(file, text);
                stale.add(kind.code());
            }
        }
        assertThat(stale)
                .as("schemas that were not as the catalogue; they are written anew")
                .isEmpty();
    }

    private JsonNode schema(Kind kind) {
        var schema = json.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Payload of " + kind.code());
        schema.put("type", "object").put("additionalProperties", false);
        var groups = new TreeMap<String, TreeSet<String>>();
        for (var field : kind.fields()) {
            var parts = field.split("\\.", 2);
            groups.computeIfAbsent(parts[0], group -> new TreeSet<>()).add(parts[1]);
        }
        var properties = schema.putObject("properties");
        groups.forEach((group, names) -> addGroup(properties.putObject(group), names));
        addValue(schema.putObject("$defs").putObject("value"));
        return schema;
    }

    /** One of them or several, such as two victims. */
    private void addGroup(ObjectNode group, TreeSet<String> names) {
        var one = json.createObjectNode().put("type", "object").put("additionalProperties", false);
        var properties = one.putObject("properties");
        names.forEach(name -> properties.putObject(name).put("$ref", "#/$defs/value"));
        var many = json.createObjectNode().put("type", "array").put("maxItems", 100);
        many.set("items", one);
        group.putArray("anyOf").add(one).add(many);
    }

    private void addValue(ObjectNode value) {
        var text = json.createObjectNode().put("type", "string").put("maxLength", 20_000);
        var texts = json.createObjectNode().put("type", "array").put("maxItems", 500);
        texts.set("items", text);
        value.putArray("anyOf")
                .add(text)
                .add(json.createObjectNode().put("type", "number"))
                .add(json.createObjectNode().put("type", "boolean"))
                .addAll(List.of(texts));
    }
}
