package justice.throughline.search;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Incidents, open and resolved. */
final class Incidents implements Projection {

    private final Table table;
    private final Definitions definitions;

    Incidents(Table table, Definitions definitions) {
        this.table = table;
        this.definitions = definitions;
    }

    @Override
    public void apply(RecordView record) {
        ObjectNode row = table.row(record.key());
        ProcessIds.of(record, definitions).copyTo(row);
        row.put("incidentKey", record.key());
        row.put("errorType", record.text("errorType"));
        row.put("errorMessage", record.text("errorMessage"));
        row.put("elementId", record.text("elementId"));
        row.put("elementInstanceKey", record.keyOrNull("elementInstanceKey"));
        row.put("jobKey", record.keyOrNull("jobKey"));
        if (record.intent().equals("CREATED")) {
            row.put("creationTime", record.at());
        }
        row.put("state", record.intent().equals("RESOLVED") ? "RESOLVED" : "ACTIVE");
    }
}
