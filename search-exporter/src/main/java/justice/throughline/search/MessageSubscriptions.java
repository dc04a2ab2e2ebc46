package justice.throughline.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Who waits for which message, and which messages have arrived. */
final class MessageSubscriptions implements Projection {

    private static final Set<String> STATES = Set.of("CREATED", "CORRELATED", "DELETED");

    private final Table subscriptions;
    private final Table correlated;
    private final Definitions definitions;

    MessageSubscriptions(Table subscriptions, Table correlated, Definitions definitions) {
        this.subscriptions = subscriptions;
        this.correlated = correlated;
        this.definitions = definitions;
    }

    @Override
    public void apply(RecordView record) {
        if (!STATES.contains(record.intent())) {
            return;
        }
        ObjectNode row = subscriptions.row(record.key());
        subscription(row, record);
        row.put("messageSubscriptionKey", record.key());
        row.put("messageSubscriptionState", record.intent());
        row.put("lastUpdatedDate", record.at());
        if (record.intent().equals("CORRELATED")) {
            arrived(record);
        }
    }

    private void arrived(RecordView record) {
        String messageKey = record.text("messageKey");
        ObjectNode row = correlated.row(record.key() + "-" + messageKey);
        subscription(row, record);
        row.put("subscriptionKey", record.key());
        row.put("messageKey", messageKey);
        row.put("correlationTime", record.at());
        row.put("partitionId", record.partition());
    }

    private void subscription(ObjectNode row, RecordView record) {
        ProcessIds.of(record, definitions).copyTo(row);
        row.put("elementId", elementId(record));
        row.put("elementInstanceKey", record.keyOrNull("elementInstanceKey"));
        row.put("messageName", record.text("messageName"));
        row.put("correlationKey", record.text("correlationKey"));
    }

    /** A message start event tells its id in a field of its own. */
    private static String elementId(RecordView record) {
        return record.value().has("elementId") ? record.text("elementId") : record.text("startEventId");
    }
}
