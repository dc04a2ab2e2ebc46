package justice.throughline.catalogue;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperties;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeVersionTag;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads one BPMN file into our words. */
final class ModelReader {

    private ModelReader() {}

    static ProcessModel read(String xml, String resource) {
        var bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var process = bpmn.getModelElementsByType(Process.class).iterator().next();
        var nodes = leftToRight(bpmn);
        return new ProcessModel(
                process.getId(),
                process.getName(),
                extension(process, ZeebeVersionTag.class)
                        .map(ZeebeVersionTag::getValue)
                        .orElse(""),
                property(process, "owner"),
                documentation(process),
                resource,
                nodes.stream().map(ModelReader::element).toList(),
                nodes.stream()
                        .filter(CallActivity.class::isInstance)
                        .flatMap(node -> extension(node, ZeebeCalledElement.class).stream())
                        .map(ZeebeCalledElement::getProcessId)
                        .toList());
    }

    static <T extends BpmnModelElementInstance> Optional<T> extension(BaseElement element, Class<T> type) {
        return Optional.ofNullable(element.getSingleExtensionElement(type));
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .findFirst()
                .map(ModelElementInstance::getTextContent)
                .orElse("");
    }

    static String property(BaseElement element, String name) {
        return extension(element, ZeebeProperties.class).stream()
                .flatMap(properties -> properties.getProperties().stream())
                .filter(property -> property.getName().equals(name))
                .map(property -> property.getValue())
                .findFirst()
                .orElse("");
    }

    static List<FlowNode> leftToRight(BpmnModelInstance bpmn) {
        return bpmn.getModelElementsByType(FlowNode.class).stream()
                .sorted(Comparator.comparing(ModelReader::x).thenComparing(ModelReader::y))
                .toList();
    }

    private static Element element(FlowNode node) {
        var type = node.getElementType()
                .getTypeName()
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
        var name = Optional.ofNullable(node.getName()).orElse(node.getId());
        var form = extension(node, ZeebeFormDefinition.class).map(ZeebeFormDefinition::getFormId);
        return new Element(node.getId(), type, name, form, awaited(node));
    }

    private static Set<String> awaited(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node))
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition ->
                        ((MessageEventDefinition) definition).getMessage().getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static double x(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape shape
                ? shape.getBounds().getX() + shape.getBounds().getWidth() / 2
                : 0;
    }

    private static double y(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape shape
                ? shape.getBounds().getY()
                : 0;
    }
}
