package justice.throughline.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Records as the broker writes them. */
final class Records {

    static final long DEFINITION = 11;
    static final long START = 1_767_225_600_000L;
    static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
              <process id="charging" name="Charging" isExecutable="true">
                <userTask id="Task_Decide" name="Make charging decision"/>
                <endEvent id="EndEvent_Charged"/>
              </process>
            </definitions>""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Records() {}

    static RecordView record(String valueType, String intent, long key, String value) {
        return record(valueType, intent, key, START, value);
    }

    static RecordView record(String valueType, String intent, long key, long timestamp, String value) {
        try {
            ObjectNode json = JSON.createObjectNode();
            json.put("valueType", valueType).put("intent", intent).put("key", key);
            json.put("timestamp", timestamp).put("partitionId", 1);
            json.set("value", JSON.readTree(value));
            return new RecordView(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value, e);
        }
    }

    static RecordView deployed() {
        String resource = Base64.getEncoder().encodeToString(MODEL.getBytes(StandardCharsets.UTF_8));
        return record("PROCESS", "CREATED", DEFINITION, """
                {"processDefinitionKey":11,"bpmnProcessId":"charging","version":3,"versionTag":"1.0",
                 "resourceName":"charging.bpmn","tenantId":"<default>","resource":"%s"}""".formatted(resource));
    }

    static RecordView process(String intent, long key, long parent) {
        return element(intent, key, key, "PROCESS", "charging", parent);
    }

    static RecordView task(String intent, long key, long instance) {
        return element(intent, key, instance, "USER_TASK", "Task_Decide", -1);
    }

    static RecordView element(String intent, long key, long instance, String type, String elementId, long parent) {
        return record("PROCESS_INSTANCE", intent, key, """
                {"bpmnProcessId":"charging","processDefinitionKey":11,"version":3,"tenantId":"<default>",
                 "processInstanceKey":%d,"bpmnElementType":"%s","elementId":"%s",
                 "parentProcessInstanceKey":%d,"parentElementInstanceKey":-1}""".formatted(instance, type, elementId, parent));
    }
}
