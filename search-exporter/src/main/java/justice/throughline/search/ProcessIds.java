package justice.throughline.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** To which process and instance a document belongs. */
record ProcessIds(
        @Nullable String instanceKey,
        @Nullable String definitionKey,
        @Nullable String processId,
        @Nullable String processName,
        String tenant) {

    static ProcessIds of(RecordView record, Definitions definitions) {
        String definitionKey = record.keyOrNull("processDefinitionKey");
        String processId = record.textOrNull("bpmnProcessId");
        String name =
                definitionKey == null || processId == null ? processId : definitions.name(definitionKey, processId);
        return new ProcessIds(
                record.keyOrNull("processInstanceKey"), definitionKey, processId, name, record.text("tenantId"));
    }

    void copyTo(ObjectNode row) {
        row.put("processInstanceKey", instanceKey);
        row.put("processDefinitionKey", definitionKey);
        row.put("processDefinitionId", processId);
        row.put("tenantId", tenant);
    }
}
