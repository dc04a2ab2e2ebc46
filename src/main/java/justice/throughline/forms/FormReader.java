package justice.throughline.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import justice.throughline.catalogue.FormModel;

/** Reads a designer's form. What pages could not show, or not as it is meant, is refused with the file and the component. */
final class FormReader {

    private static final Set<String> UNDERSTOOD = Set.of(
            "type",
            "id",
            "key",
            "label",
            "description",
            "values",
            "validate",
            "disabled",
            "subtype",
            "dateLabel",
            "timeLabel");

    /** How the Modeler's own viewer places and stores a component; pages have their own way. */
    private static final Set<String> PASSED_OVER = Set.of("layout", "timeInterval", "use24h", "timeSerializingFormat");

    private final ObjectMapper json = new ObjectMapper();
    private final FormModel model;

    private FormReader(FormModel model) {
        this.model = model;
    }

    /** @throws IllegalArgumentException naming what cannot be shown */
    static Form read(FormModel model) {
        return new FormReader(model).read();
    }

    private Form read() {
        try {
            var fields = json.readTree(model.json())
                    .path("components")
                    .valueStream()
                    .map(this::field)
                    .toList();
            return new Form(file(), model.json(), fields);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(file() + " is not JSON", notJson);
        }
    }

    private Field field(JsonNode component) {
        var type = component.path("type").asText();
        var whole =
                type.equals("datetime") ? type + "." + component.path("subtype").asText() : type;
        var kind = FieldKind.of(whole).orElseThrow(() -> unfit(component, "is of the type " + whole));
        component.fieldNames().forEachRemaining(name -> {
            if (!UNDERSTOOD.contains(name) && !PASSED_OVER.contains(name)) throw unfit(component, "has “" + name + "”");
        });
        component.path("validate").fieldNames().forEachRemaining(rule -> {
            if (!rule.equals("required")) throw unfit(component, "has the rule “" + rule + "”");
        });
        if (!component.hasNonNull("key")) throw unfit(component, "has no key");
        return field(component, kind);
    }

    private static Field field(JsonNode component, FieldKind kind) {
        return new Field(
                component.path("key").asText(),
                kind,
                component.path("label").asText(component.path("dateLabel").asText()),
                component.path("description").asText(""),
                component.path("timeLabel").asText(""),
                component
                        .path("values")
                        .valueStream()
                        .map(value -> new Field.Option(
                                value.path("label").asText(),
                                value.path("value").asText()))
                        .toList(),
                component.path("validate").path("required").asBoolean(),
                component.path("disabled").asBoolean());
    }

    private IllegalArgumentException unfit(JsonNode component, String why) {
        var id = component.path("id").asText(component.path("key").asText());
        return new IllegalArgumentException(file() + ": " + id + " " + why + ", which no page can show");
    }

    private String file() {
        return "forms/" + model.resource();
    }
}
