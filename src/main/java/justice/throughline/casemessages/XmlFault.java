package justice.throughline.casemessages;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the validator of the JDK complains of: which rule is broken, and what it takes to say so. Values are left out, since
 * they may be personal.
 */
record XmlFault(String code, List<String> args) {

    static final String WRONG_PLACE = "wrong-place";
    static final String INCOMPLETE = "incomplete";
    static final String NOT_HERE = "not-here";

    private static final Pattern RULE = Pattern.compile("^([a-z]+-[\\w.-]+?):");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern NAME = Pattern.compile("\"?(?:[^\",{}\\s]+\"?:)([A-Za-z]\\w*)");

    /** Which of our words a rule has, and what it needs to say. */
    private enum Rule {
        WRONG_PLACE("wrong-place", "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.f"),
        INCOMPLETE("incomplete", "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j"),
        NOT_HERE("not-here", "cvc-complex-type.2.4.d", "cvc-complex-type.2.4.e", "cvc-complex-type.2.4.c"),
        ATTRIBUTE_MISSING("attribute-missing", "cvc-complex-type.4"),
        ATTRIBUTE_UNKNOWN("attribute-unknown", "cvc-complex-type.3.2.2"),
        ATTRIBUTE_VALUE("attribute-value", "cvc-attribute.4", "cvc-complex-type.3.1"),
        TOO_LONG("too-long", "cvc-maxLength-valid"),
        TOO_SHORT("too-short", "cvc-minLength-valid"),
        PATTERN("pattern", "cvc-pattern-valid"),
        NOT_LISTED("not-listed", "cvc-enumeration-valid"),
        TOO_SMALL("too-small", "cvc-minInclusive-valid"),
        TOO_GREAT("too-great", "cvc-maxInclusive-valid"),
        NO_SUCH_VALUE("no-such-value", "cvc-datatype-valid.1.2.1", "cvc-datatype-valid.1.2.3"),
        UNKNOWN_ROOT("unknown-root", "cvc-elt.1", "cvc-elt.1.a"),
        NO_TEXT("no-text", "cvc-complex-type.2.1", "cvc-complex-type.2.2", "cvc-complex-type.2.3");

        private final String code;
        private final List<String> names;

        Rule(String code, String... names) {
            this.code = code;
            this.names = List.of(names);
        }
    }

    /** Follow another error of the same value and say nothing new. */
    private static final List<String> ECHOES = List.of("cvc-type.3.1.3", "cvc-attribute.3");

    /** Whether this says that an element is out of place, or that one is missing. */
    static boolean isOfOrder(String message) {
        return message.startsWith("cvc-complex-type.2.4.");
    }

    boolean isOfOrder() {
        return code.equals(WRONG_PLACE) || code.equals(INCOMPLETE) || code.equals(NOT_HERE);
    }

    /** Empty where another fault of the same value says the same. */
    static Optional<XmlFault> of(String message) {
        var name = RULE.matcher(message);
        var rule = name.find() ? name.group(1) : "";
        return ECHOES.contains(rule) ? Optional.empty() : Optional.of(new XmlFault(codeOf(rule), args(rule, message)));
    }

    private static String codeOf(String rule) {
        for (var each : Rule.values()) {
            if (each.names.contains(rule)) return each.code;
        }
        return "other";
    }

    private static List<String> args(String rule, String message) {
        var quoted =
                QUOTED.matcher(message).results().map(match -> match.group(1)).toList();
        return switch (codeOf(rule)) {
            case "wrong-place" -> List.of("@" + names(quoted, 0), "@" + names(quoted, 1));
            case "incomplete" -> List.of("@" + names(quoted, 0), "@" + names(quoted, 1));
            case "not-here", "unknown-root" -> List.of("@" + names(quoted, 0));
            case "attribute-missing", "attribute-unknown" -> List.of(at(quoted, 0));
            case "attribute-value" -> List.of(at(quoted, 1).isEmpty() ? at(quoted, 0) : at(quoted, 1));
            case "too-long", "too-short" -> numbers(message);
            case "too-small", "too-great" -> List.of(at(quoted, 1));
            case "not-listed" -> List.of(message.replaceAll("(?s).*enumeration '\\[(.*?)]'.*", "$1"));
            case "no-such-value" -> List.of(message.replaceAll("(?s).*for '([^']*)'.*", "$1"));
            case "other" -> List.of(rule);
            default -> List.of();
        };
    }

    /** The last two numbers: how long it is, and how long it may be. */
    private static List<String> numbers(String message) {
        var tail = message.replaceAll("(?s)^.*with length", "");
        return Pattern.compile("\\d+")
                .matcher(tail)
                .results()
                .map(MatchResult::group)
                .limit(2)
                .toList();
    }

    private static String names(List<String> quoted, int index) {
        var text = at(quoted, index);
        var names = NAME.matcher(text).results().map(match -> match.group(1)).toList();
        return names.isEmpty() ? text.replaceAll("^.*:", "").replaceAll("[^\\w, ]", "") : String.join(", ", names);
    }

    private static String at(List<String> quoted, int index) {
        return index >= 0 && index < quoted.size() ? quoted.get(index) : "";
    }
}
