package justice.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import justice.throughline.partners.MessageRefusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The published JSON Schemas of messages and payloads. */
@Component
class Schemas {

    private static final String NAME = "[a-z]+|H-\\d{2}";

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();

    /** The text of the schema of this name: a type of message or a kind of hand-off. */
    Optional<String> text(String name) {
        var file = new ClassPathResource("handoffs/schemas/" + name + ".v1.json");
        if (!name.matches(NAME) || !file.exists()) return Optional.empty();
        try {
            return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws MessageRefusal naming the places where it does not fit */
    void check(String name, JsonNode value) {
        var schema = known.computeIfAbsent(name, this::schema);
        var violations = schema.validate(value);
        if (!violations.isEmpty()) {
            throw MessageRefusal.schema(violations.stream()
                    .map(each -> each.getInstanceLocation() + " (" + each.getType() + ")")
                    .distinct()
                    .limit(5)
                    .collect(Collectors.joining(", ")));
        }
    }

    private JsonSchema schema(String name) {
        return factory.getSchema(text(name).orElseThrow(), InputFormat.JSON);
    }
}
