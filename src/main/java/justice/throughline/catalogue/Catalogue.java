package justice.throughline.catalogue;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What designers made and this release ships: models, their steps in plain words, and forms. */
@Component
public class Catalogue {

    private final Map<String, ProcessModel> models;
    private final Set<String> journey;
    private final Map<String, String> xml;
    private final List<FormModel> forms;

    Catalogue(ReleaseFiles files) {
        var read = files.models();
        models = ReadingOrder.of(read.keySet());
        journey = ReadingOrder.under(models.keySet().iterator().next(), models);
        xml = ReleaseFiles.byId(read);
        forms = List.copyOf(files.forms().values());
    }

    /** All processes, the spine first, then each in the order in which it is called. */
    public List<ProcessModel> processes() {
        return List.copyOf(models.values());
    }

    /** Ids of the processes that make up the journey: the spine and what it calls. All others run beside it. */
    public Set<String> journey() {
        return journey;
    }

    /** All steps that people complete, in reading order. */
    public List<UserTaskModel> userTasks() {
        return models.values().stream()
                .flatMap(model -> model.elements().stream()
                        .flatMap(element -> element
                                .formId()
                                .map(form -> new UserTaskModel(model.id(), element.id(), element.name(), form))
                                .stream()))
                .toList();
    }

    /** The designer's words for a step; its id when this release does not know it. */
    public String elementName(String processId, String elementId) {
        return element(processId, elementId).map(Element::name).orElse(elementId);
    }

    /** The designer's words for a process; its id when this release does not know it. */
    public String processName(String processId) {
        return Optional.ofNullable(models.get(processId))
                .map(ProcessModel::name)
                .orElse(processId);
    }

    /** The form of a step, if people complete it by one. */
    public Optional<String> formIdFor(String processId, String elementId) {
        return element(processId, elementId).flatMap(Element::formId);
    }

    /** Names of the messages that reach a case while it is at this step. */
    public Set<String> awaited(String processId, String elementId) {
        return element(processId, elementId).map(Element::awaited).orElse(Set.of());
    }

    /** All forms, by their ids. */
    public List<FormModel> forms() {
        return forms;
    }

    /** A process as BPMN XML. */
    public String bpmn(String processId) {
        return Optional.ofNullable(xml.get(processId))
                .orElseThrow(() -> new NoSuchElementException("This release has no process called " + processId));
    }

    /** Of a process that had the step under an older version, wherever the step is now: it keeps its id when it moves. */
    private Optional<Element> element(String processId, String elementId) {
        var model = models.get(processId);
        if (model == null) return Optional.empty();
        return Stream.concat(Stream.of(model), models.values().stream())
                .flatMap(each -> each.elements().stream())
                .filter(element -> element.id().equals(elementId))
                .findFirst();
    }
}
