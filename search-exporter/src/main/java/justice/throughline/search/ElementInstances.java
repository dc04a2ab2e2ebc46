package justice.throughline.search;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Element instances without the process itself: Camunda Process Test counts them exactly. */
final class ElementInstances implements Projection {

    private final Table table;
    private final Definitions definitions;

    ElementInstances(Table table, Definitions definitions) {
        this.table = table;
        this.definitions = definitions;
    }

    @Override
    public void apply(RecordView record) {
        String type = record.text("bpmnElementType");
        if (type.equals("PROCESS") || !record.intent().startsWith("ELEMENT_")) {
            return;
        }
        ObjectNode row = table.row(record.key());
        ProcessIds.of(record, definitions).copyTo(row);
        row.put("elementInstanceKey", record.key());
        row.put("elementId", record.text("elementId"));
        row.put("elementName", definitions.name(record.text("processDefinitionKey"), record.text("elementId")));
        row.put("type", type);
        row.put("hasIncident", false);
        Lifecycle.copyTo(row, record);
    }
}
