package justice.throughline.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A designer's form: the JSON that the browser draws, and its questions for the page without JavaScript and the check. */
record Form(String json, List<Field> fields) {

    static Form read(String json, JsonNode schema) {
        return new Form(json, components(schema).map(Form::field).toList());
    }

    /** The fields to fill in. */
    public List<Field> asked() {
        return fields.stream().filter(field -> !field.disabled()).toList();
    }

    /** The fields that only show what is known. */
    public List<Field> shown() {
        return fields.stream().filter(Field::disabled).toList();
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)))
                .filter(component -> component.hasNonNull("key") && !component.has("components"));
    }

    private static Field field(JsonNode component) {
        var options = new ArrayList<Field.Option>();
        component
                .path("values")
                .forEach(value -> options.add(new Field.Option(
                        value.path("label").asText(), value.path("value").asText())));
        return new Field(
                component.path("key").asText(),
                component.path("type").asText(),
                component.path("label").asText(component.path("dateLabel").asText()),
                component.path("description").asText(""),
                List.copyOf(options),
                component.path("validate").path("required").asBoolean(),
                component.path("disabled").asBoolean());
    }
}
