package justice.throughline.catalogue;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every model of the release in reading order, parsed. */
final class Models {

    private static final Catalogue CATALOGUE = new Catalogue(new ReleaseFiles());
    private static final Map<ProcessModel, BpmnModelInstance> PARSED = parse();

    private Models() {}

    static Catalogue catalogue() {
        return CATALOGUE;
    }

    static Map<ProcessModel, BpmnModelInstance> all() {
        return PARSED;
    }

    /** All elements of a type, model by model, flow nodes left to right. */
    static <T extends BpmnModelElementInstance> List<T> elements(Class<T> type) {
        return all().values().stream().flatMap(bpmn -> in(bpmn, type)).toList();
    }

    static <T extends BpmnModelElementInstance> Stream<T> in(BpmnModelInstance bpmn, Class<T> type) {
        return FlowNode.class.isAssignableFrom(type)
                ? ModelReader.leftToRight(bpmn).stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                : bpmn.getModelElementsByType(type).stream();
    }

    /** What an extension says on every element that carries it. */
    static <E extends BpmnModelElementInstance> List<String> said(
            Class<? extends BaseElement> on, Class<E> extension, Function<E, String> what) {
        return elements(on).stream()
                .flatMap(element -> ModelReader.extension(element, extension).stream())
                .map(what)
                .toList();
    }

    static Collection<BpmnModelInstance> parsed() {
        return all().values();
    }

    private static Map<ProcessModel, BpmnModelInstance> parse() {
        var models = new LinkedHashMap<ProcessModel, BpmnModelInstance>();
        for (var model : CATALOGUE.processes()) {
            var xml = CATALOGUE.bpmn(model.id()).getBytes(StandardCharsets.UTF_8);
            models.put(model, Bpmn.readModelFromStream(new ByteArrayInputStream(xml)));
        }
        return models;
    }
}
