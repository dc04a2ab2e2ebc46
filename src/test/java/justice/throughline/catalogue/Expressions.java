package justice.throughline.catalogue;

import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebePriorityDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The FEEL expressions in the models and the variables that they read. */
final class Expressions {

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("[a-z][a-z ]*\\(");
    private static final Pattern PATH = Pattern.compile("\\.[A-Za-z0-9]+");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]* *:");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Set<String> WORDS = Set.of("if", "then", "else", "null", "true", "false", "and", "or", "in");

    private Expressions() {}

    static Set<String> variablesRead() {
        return all().flatMap(text -> variables(text).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> variables(String expression) {
        var words = STRING.matcher(expression).replaceAll("");
        var keyless = KEY.matcher(CALL.matcher(words).replaceAll("(")).replaceAll("");
        var bare = PATH.matcher(keyless).replaceAll("");
        return NAME.matcher(bare)
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    static Stream<String> timer(TimerEventDefinition timer) {
        return Stream.of(timer.getTimeCycle(), timer.getTimeDuration(), timer.getTimeDate())
                .filter(Objects::nonNull)
                .map(ModelElementInstance::getTextContent);
    }

    private static Stream<String> all() {
        return Stream.of(
                        Models.elements(ConditionExpression.class).stream().map(ModelElementInstance::getTextContent),
                        Models.elements(TimerEventDefinition.class).stream().flatMap(Expressions::timer),
                        Models.elements(ZeebeAssignmentDefinition.class).stream()
                                .map(ZeebeAssignmentDefinition::getCandidateGroups),
                        Models.elements(ZeebeTaskSchedule.class).stream().map(ZeebeTaskSchedule::getDueDate),
                        Models.elements(ZeebePriorityDefinition.class).stream()
                                .map(ZeebePriorityDefinition::getPriority),
                        Models.elements(ZeebeSubscription.class).stream().map(ZeebeSubscription::getCorrelationKey),
                        Models.elements(ZeebeInput.class).stream().map(ZeebeInput::getSource),
                        Models.elements(ZeebeOutput.class).stream().map(ZeebeOutput::getSource))
                .flatMap(texts -> texts);
    }
}
