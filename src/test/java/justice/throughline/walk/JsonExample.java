package justice.throughline.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ResolvableType;

/** A body of a type with something in every member. */
final class JsonExample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ResolvableType type;
    private final List<Asked> members = new ArrayList<>();
    private final JsonNode whole;

    JsonExample(ResolvableType type) {
        this.type = type;
        this.whole = example(type, "");
    }

    /** Every member, those of members too. */
    List<Asked> members() {
        return members;
    }

    JsonNode whole() {
        return whole;
    }

    /** The body with this in the place of one member. */
    JsonNode with(String member, JsonNode value) {
        if (member.isEmpty()) return value;
        JsonNode body = whole.deepCopy();
        var steps = member.split("\\.");
        var at = body;
        for (var step : Arrays.copyOf(steps, steps.length - 1)) {
            at = Objects.requireNonNull(at instanceof ArrayNode list ? list.get(Integer.parseInt(step)) : at.get(step));
        }
        var last = steps[steps.length - 1];
        if (at instanceof ArrayNode list) list.set(Integer.parseInt(last), value);
        else ((ObjectNode) at).set(last, value);
        return body;
    }

    @Override
    public String toString() {
        return type + " " + whole;
    }

    private JsonNode example(ResolvableType type, String name) {
        var raw = type.resolve(Object.class);
        if (!name.isEmpty()) members.add(new Asked(Place.BODY, name, raw));
        if (raw.isRecord()) {
            var body = JSON.objectNode();
            for (var component : raw.getRecordComponents()) {
                var member = ResolvableType.forType(component.getGenericType(), type);
                body.set(component.getName(), example(member, below(name, component.getName())));
            }
            return body;
        }
        if (Map.class.isAssignableFrom(raw)) {
            var key = Plausible.key(name);
            return JSON.objectNode().set(key, example(type.asMap().getGeneric(1), below(name, key)));
        }
        if (Iterable.class.isAssignableFrom(raw)) {
            return JSON.arrayNode().add(example(type.asCollection().getGeneric(0), below(name, "0")));
        }
        if (raw.isEnum()) return new ObjectMapper().valueToTree(raw.getEnumConstants()[0]);
        return switch (Plausible.of(raw, name)) {
            case Integer number -> JSON.numberNode(number);
            case Boolean yes -> JSON.booleanNode(yes);
            case Object text -> JSON.textNode(text.toString());
        };
    }

    private static String below(String name, String member) {
        return name.isEmpty() ? member : name + "." + member;
    }
}
