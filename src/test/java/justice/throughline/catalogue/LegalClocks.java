package justice.throughline.catalogue;

import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of clock that rules define, and those that models name. */
final class LegalClocks {

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

    private LegalClocks() {}

    /** The kinds of limit that the tables of {@code processes/clocks} have a rule for. */
    static Set<String> kinds() {
        return Decision.all().stream()
                .filter(decision -> decision.file().startsWith("clocks/"))
                .flatMap(decision -> decision.rules().stream()
                        .map(rule -> rule.inputs().get(decision.inputs().indexOf("kind"))))
                .flatMap(entry -> in(entry).stream())
                .collect(Collectors.toSet());
    }

    /** The kinds that steps of the models name. */
    static List<String> named() {
        return Models.elements(ZeebeInput.class).stream()
                .filter(input -> input.getTarget().equals("clockKind"))
                .flatMap(input -> in(input.getSource()).stream())
                .toList();
    }

    static List<String> in(String expression) {
        return WORD.matcher(expression).results().map(found -> found.group(1)).toList();
    }
}
