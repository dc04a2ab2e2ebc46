package justice.throughline.search;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Process instances, and the sequence flows that each has taken. */
final class ProcessInstances implements Projection {

    private final Table instances;
    private final Table flows;
    private final Definitions definitions;

    ProcessInstances(Table instances, Table flows, Definitions definitions) {
        this.instances = instances;
        this.flows = flows;
        this.definitions = definitions;
    }

    @Override
    public void apply(RecordView record) {
        if (record.intent().equals("SEQUENCE_FLOW_TAKEN")) {
            flowTaken(record);
        } else if (record.text("bpmnElementType").equals("PROCESS")) {
            moved(record);
        }
    }

    private void flowTaken(RecordView record) {
        ObjectNode row = flows.row(record.key());
        row.put("sequenceFlowId", record.key());
        row.put("elementId", record.text("elementId"));
        ProcessIds.of(record, definitions).copyTo(row);
    }

    private void moved(RecordView record) {
        ObjectNode row = instances.row(record.key());
        ProcessIds ids = ProcessIds.of(record, definitions);
        ids.copyTo(row);
        row.put("processDefinitionName", ids.processName());
        row.put("processDefinitionVersion", record.value().path("version").asInt());
        row.put("parentProcessInstanceKey", record.keyOrNull("parentProcessInstanceKey"));
        row.put("parentElementInstanceKey", record.keyOrNull("parentElementInstanceKey"));
        row.put("hasIncident", false);
        row.putArray("tags");
        Lifecycle.copyTo(row, record);
    }
}
