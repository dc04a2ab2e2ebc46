package justice.throughline.catalogue;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of processes/README.md that can be read off the models. */
final class ProcessesReadme {

    private ProcessesReadme() {}

    static String generated() {
        return Stream.of(processes(), userTasks(), jobs(), messages(), timers(), decisions(), variables())
                .collect(Collectors.joining("\n"));
    }

    private static String processes() {
        return Markdown.table(
                "Processes",
                List.of("process", "version", "owner", "nodes", "what it is for"),
                Models.catalogue().processes().stream()
                        .map(model -> List.of(
                                "[" + model.id() + "](" + model.resource() + ")",
                                model.versionTag(),
                                model.owner(),
                                String.valueOf(model.elements().size()),
                                model.documentation())));
    }

    private static String userTasks() {
        return Markdown.table(
                "User tasks",
                List.of("process", "task", "id", "desk", "form", "due"),
                rows(
                        UserTask.class,
                        (model, task) -> List.of(
                                model.id(),
                                task.getName(),
                                Markdown.code(task.getId()),
                                Markdown.code(ModelReader.extension(task, ZeebeAssignmentDefinition.class)
                                        .map(ZeebeAssignmentDefinition::getCandidateGroups)
                                        .orElse("")),
                                Models.catalogue()
                                        .formIdFor(model.id(), task.getId())
                                        .orElse(""),
                                Markdown.code(ModelReader.extension(task, ZeebeTaskSchedule.class)
                                        .map(ZeebeTaskSchedule::getDueDate)
                                        .orElse("")))));
    }

    private static String jobs() {
        return Markdown.table(
                "Jobs",
                List.of("process", "step", "job type"),
                rows(
                        ServiceTask.class,
                        (model, task) -> List.of(
                                model.id(),
                                task.getName(),
                                Markdown.code(ModelReader.extension(task, ZeebeTaskDefinition.class)
                                        .map(ZeebeTaskDefinition::getType)
                                        .orElse("")))));
    }

    private static String messages() {
        return Markdown.table(
                "Messages",
                List.of("process", "event", "message", "ends the step"),
                Stream.concat(
                        rows(CatchEvent.class, (model, event) -> definitions(event, MessageEventDefinition.class)
                                .map(definition -> List.of(
                                        model.id(),
                                        event.getName(),
                                        Markdown.code(definition.getMessage().getName()),
                                        interrupts(event)))
                                .findFirst()
                                .orElse(List.of())),
                        rows(
                                ReceiveTask.class,
                                (model, task) -> List.of(
                                        model.id(),
                                        task.getName(),
                                        Markdown.code(task.getMessage().getName()),
                                        ""))));
    }

    private static String timers() {
        return Markdown.table(
                "Timers",
                List.of("process", "event", "when", "ends the step", "where the limit comes from"),
                rows(CatchEvent.class, (model, event) -> definitions(event, TimerEventDefinition.class)
                        .map(definition -> List.of(
                                model.id(),
                                event.getName(),
                                Markdown.code(Expressions.timer(definition)
                                        .findFirst()
                                        .orElse("")),
                                interrupts(event),
                                ModelReader.documentation(event)))
                        .findFirst()
                        .orElse(List.of())));
    }

    private static String decisions() {
        return Markdown.table(
                "Decision tables",
                List.of("decision", "reads", "answers", "rows"),
                Decision.all().stream()
                        .map(decision -> List.of(
                                "[" + decision.id() + "](" + decision.file() + ")",
                                String.join(", ", decision.inputs()),
                                String.join(", ", decision.outputs()),
                                String.valueOf(decision.rules().size()))));
    }

    private static String variables() {
        return Markdown.table(
                "Variables",
                List.of("variable", "meaning", "set by"),
                Variables.set().entrySet().stream()
                        .map(variable -> List.of(
                                Markdown.code(variable.getKey()),
                                Variables.meanings().getOrDefault(variable.getKey(), ""),
                                String.join(", ", variable.getValue()))));
    }

    private static <T extends FlowNode> Stream<List<String>> rows(
            Class<T> type, BiFunction<ProcessModel, T, List<String>> row) {
        return Models.all().entrySet().stream()
                .flatMap(entry -> Models.in(entry.getValue(), type).map(node -> row.apply(entry.getKey(), node)))
                .filter(cells -> !cells.isEmpty());
    }

    private static <D> Stream<D> definitions(CatchEvent event, Class<D> type) {
        return event.getEventDefinitions().stream().filter(type::isInstance).map(type::cast);
    }

    private static String interrupts(CatchEvent event) {
        return event instanceof BoundaryEvent boundary ? (boundary.cancelActivity() ? "yes" : "no") : "";
    }
}
