package justice.throughline.casemessages;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import justice.throughline.arrivals.Finding;

/**
 * Puts what the validator says into findings: which rule, in which field, on which line. One value may break several rules,
 * of which its type comes first; why it is none of several choices is not told choice by choice.
 */
final class ListViolations {

    private static final String MISSING = "required";

    private final Collection<ValidationMessage> messages;

    ListViolations(Collection<ValidationMessage> messages) {
        this.messages = messages;
    }

    void forEach(Consumer<Finding> consumer) {
        var choices = messages.stream()
                .filter(ListViolations::isChoice)
                .map(ValidationMessage::getInstanceLocation)
                .collect(Collectors.toSet());
        var told = new HashSet<JsonNodePath>();
        messages.stream()
                .filter(message -> isChoice(message) || !choices.contains(message.getInstanceLocation()))
                .sorted(Comparator.comparing(message -> !message.getType().equals("type")))
                .filter(message -> message.getType().equals(MISSING) || told.add(message.getInstanceLocation()))
                .map(ListViolations::finding)
                .forEach(consumer);
    }

    private static boolean isChoice(ValidationMessage message) {
        return message.getType().equals("oneOf") || message.getType().equals("anyOf");
    }

    /** Messages of the library may repeat values; these name the place and the rule. */
    private static Finding finding(ValidationMessage message) {
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
                CourtListKind.line(message.getInstanceNode()),
                place(message.getInstanceLocation()),
                code,
                arguments(message));
    }

    private static String place(JsonNodePath way) {
        return IntStream.range(0, way.getNameCount())
                .mapToObj(step -> String.valueOf(way.getElement(step)))
                .collect(Collectors.joining("/"));
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
}
