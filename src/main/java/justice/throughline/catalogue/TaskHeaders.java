package justice.throughline.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a model tells the workers of its steps. */
public final class TaskHeaders {

    private TaskHeaders() {}

    /** Of each step of a model in BPMN its headers, by its id. */
    public static Map<String, Map<String, String>> of(String xml) {
        var bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return bpmn.getModelElementsByType(FlowNode.class).stream()
                .collect(toUnmodifiableMap(FlowNode::getId, TaskHeaders::of));
    }

    private static Map<String, String> of(FlowNode step) {
        return ModelReader.extension(step, ZeebeTaskHeaders.class).stream()
                .flatMap(headers -> headers.getHeaders().stream())
                .filter(header -> header.getKey() != null && header.getValue() != null)
                .collect(toUnmodifiableMap(ZeebeHeader::getKey, ZeebeHeader::getValue));
    }
}
