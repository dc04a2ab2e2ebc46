package justice.throughline.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import justice.throughline.handoff.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What each kind of court list has to look like. */
@Component
class CourtListSchemas {

    private final List<Kind> kinds;

    CourtListSchemas(FormatSettings settings) {
        var folder = settings.courtListSchemas();
        var pattern = folder == null ? "classpath:formats/court-list/*.json" : folder.toUri() + "*.json";
        this.kinds = resources(pattern)
                .map(CourtListSchemas::kind)
                .filter(kind -> !kind.required.isEmpty())
                .toList();
    }

    /** @param required what stands at the top of a list of this kind */
    private record Kind(JsonSchema schema, List<String> required) {

        boolean couldBe(JsonNode list) {
            return required.stream().allMatch(list::has);
        }
    }

    /** Nothing where it fits one of the kinds that begin like it; else what is wrong by the one that it fits best. */
    List<Finding> check(JsonNode list) {
        var most = kinds.stream()
                .filter(kind -> kind.couldBe(list))
                .mapToInt(kind -> kind.required.size())
                .max()
                .orElse(0);
        if (most == 0) return List.of(Finding.of(Finding.Kind.VIOLATION, 1, "", "no-court-list"));
        return kinds.stream()
                .filter(kind -> kind.couldBe(list) && kind.required.size() == most)
                .map(kind -> violations(kind.schema, list))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private static List<Finding> violations(JsonSchema schema, JsonNode list) {
        try {
            return schema.validate(list).stream()
                    .map(CourtListSchemas::finding)
                    .distinct()
                    .toList();
        } catch (StackOverflowError hugeText) {
            // patterns with a repeated choice, as publishers write them, recurse once per character
            return List.of(Finding.of(Finding.Kind.VIOLATION, 0, "", "text-too-long"));
        }
    }

    /** Messages of the library may repeat values; these name the place and the rule. */
    private static Finding finding(ValidationMessage message) {
        var place = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        var code =
                switch (message.getType()) {
                    case "required" -> "field-missing";
                    case "pattern", "format", "not" -> "field-form";
                    case "type" -> "field-type";
                    case "enum", "const" -> "field-not-listed";
                    case "maxLength", "maxItems", "maximum" -> "field-too-long";
                    case "minLength", "minItems", "minimum" -> "field-too-short";
                    default -> "field-other";
                };
        return new Finding(
                Finding.Kind.VIOLATION,
                line(message.getInstanceNode()),
                place.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/'),
                code,
                arguments(message));
    }

    private static List<String> arguments(ValidationMessage message) {
        var rule = message.getSchemaNode();
        return switch (message.getType()) {
            case "required" -> List.of("@" + message.getProperty());
            case "enum" ->
                List.of(String.join(
                        ", ",
                        StreamSupport.stream(rule.spliterator(), false)
                                .map(JsonNode::asText)
                                .toList()));
            case "type", "maxLength", "minLength", "maxItems", "minItems", "maximum", "minimum" ->
                List.of(rule.asText());
            default -> List.of(message.getType());
        };
    }

    private static int line(@Nullable JsonNode node) {
        var location = node == null ? null : JsonNodes.tokenLocationOf(node);
        return location == null ? 0 : location.getLineNr();
    }

    private static Kind kind(Resource file) {
        try {
            var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
            var schema = factory.getSchema(file.getContentAsString(StandardCharsets.UTF_8), InputFormat.JSON);
            var required = StreamSupport.stream(
                            schema.getSchemaNode().path("required").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            return new Kind(schema, required);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Resource> resources(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
