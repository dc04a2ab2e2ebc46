package justice.throughline.catalogue;

import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who sets which engine variable, and what each means. */
final class Variables {

    private static final Path MEANINGS = Path.of("../processes/variables.properties");
    private static final Set<String> START = Set.of("caseId", "crimeType", "jurisdiction", "phase");

    private Variables() {}

    /** Every variable that the release sets, with what sets it. */
    static Map<String, Set<String>> set() {
        var by = new TreeMap<String, Set<String>>();
        START.forEach(name -> add(by, name, "start of the journey"));
        FormField.all().stream()
                .filter(field -> !field.shown())
                .forEach(field -> add(by, field.key(), "form `" + field.form() + "`"));
        Models.elements(ZeebeCalledDecision.class)
                .forEach(call -> add(by, call.getResultVariable(), "decision `" + call.getDecisionId() + "`"));
        Workers.all().forEach(worker -> worker.answers().forEach(name -> add(by, name, "job `" + worker.type() + "`")));
        Models.elements(ZeebeInput.class).forEach(input -> add(by, input.getTarget(), "mapping"));
        Models.elements(ZeebeOutput.class).forEach(output -> add(by, output.getTarget(), "mapping"));
        Models.elements(ZeebeLoopCharacteristics.class)
                .forEach(loop -> add(by, loop.getInputElement(), "each of a list"));
        return by;
    }

    /** The variables that models, decisions and forms read; limits are decided on facts, not on variables. */
    static Set<String> read() {
        var names = new TreeSet<>(Expressions.variablesRead());
        Decision.all().stream()
                .filter(decision -> !decision.answeredInTheApp())
                .forEach(decision -> names.addAll(decision.inputs()));
        FormField.all().stream().filter(FormField::shown).map(FormField::key).forEach(names::add);
        return names;
    }

    static Map<String, String> meanings() {
        var meanings = new Properties();
        try (var reader = Files.newBufferedReader(MEANINGS)) {
            meanings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        meanings.stringPropertyNames().forEach(name -> sorted.put(name, meanings.getProperty(name)));
        return sorted;
    }

    private static void add(Map<String, Set<String>> by, String name, String source) {
        by.computeIfAbsent(name, key -> new TreeSet<>()).add(source);
    }
}
