package justice.throughline.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A designer's form.
 *
 * @param json as the designer made it
 * @param askedJson the same without what it only shows
 * @param fields for the page without JavaScript and for the check
 */
record Form(String json, String askedJson, List<Field> fields) {

    static Form read(String json, JsonNode schema) {
        return new Form(json, asked(schema), components(schema).map(Form::field).toList());
    }

    /** The fields to fill in. */
    public List<Field> asked() {
        return fields.stream().filter(field -> !field.disabled()).toList();
    }

    /** The fields that only show what is known. */
    public List<Field> shown() {
        return fields.stream().filter(Field::disabled).toList();
    }

    private static String asked(JsonNode schema) {
        var asked = schema.deepCopy();
        for (var each = asked.path("components").elements(); each.hasNext(); ) {
            if (each.next().path("disabled").asBoolean()) each.remove();
        }
        return asked.toString();
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
