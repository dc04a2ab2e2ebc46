package justice.throughline.search;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Variables; the value stays JSON text. */
final class Variables implements Projection {

    private final Table table;

    Variables(Table table) {
        this.table = table;
    }

    @Override
    public void apply(RecordView record) {
        ObjectNode row = table.row(record.key());
        row.put("variableKey", record.key());
        row.put("name", record.text("name"));
        row.put("value", record.text("value"));
        row.put("isTruncated", false);
        row.put("scopeKey", record.text("scopeKey"));
        row.put("processInstanceKey", record.text("processInstanceKey"));
        row.put("tenantId", record.text("tenantId"));
    }
}
