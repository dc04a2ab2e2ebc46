package justice.throughline.search;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** State, start and end of a process or element instance, from the intents of its records. */
final class Lifecycle {

    private static final String PREFIX = "ELEMENT_";

    private Lifecycle() {}

    static void copyTo(ObjectNode row, RecordView record) {
        if (!row.has("startDate")) {
            row.put("startDate", record.at());
            row.put("state", "ACTIVE");
        }
        switch (record.intent()) {
            case PREFIX + "COMPLETED", PREFIX + "TERMINATED" -> {
                row.put("state", record.intent().substring(PREFIX.length()));
                row.put("endDate", record.at());
            }
            default -> {}
        }
    }
}
