package justice.throughline.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import justice.throughline.partners.MessageRefusal;
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

    @Test
    void shouldRefuseNamesOfFieldsThatThePayloadMayNotHold() throws IOException {
        var schemas = new Schemas();
        schemas.check("H-26", json.readTree("{\"suspect\":{\"ref\":\"S1\"}}"));

        assertThatThrownBy(() -> schemas.check("H-26", json.readTree("{\"victim\":{\"address\":\"1 High Street\"}}")))
                .isInstanceOfSatisfying(MessageRefusal.class, refusal -> assertThat(refusal.getDetailMessageArguments())
                        .isNotNull()
                        .allSatisfy(words -> assertThat(words.toString()).doesNotContain("High Street")));
    }

    @Test
    void shouldDescribeEveryMessageInTheAsyncApiDocument() throws IOException {
        var document = new YAMLMapper().readTree(FOLDER.resolve("asyncapi.yml").toFile());
        var messages = document.at("/components/messages");

        assertThat(messages.valueStream().map(each -> each.path("name").asText()))
                .contains(Events.OFFERED, Events.STEPPED, Events.STATEMENT);
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(ref -> {
            if (ref.startsWith("#")) {
                assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse();
            } else {
                assertThat(FOLDER.resolve(ref)).exists();
            }
        });
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
