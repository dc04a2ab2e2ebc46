package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three states of an instance in the journal; steps between them are the engine's own business. */
enum Life {
    ACTIVE,
    COMPLETED,
    TERMINATED;

    private static final Map<Intent, Life> BY_INTENT = Map.of(
            ProcessInstanceIntent.ELEMENT_ACTIVATING, ACTIVE,
            ProcessInstanceIntent.ELEMENT_MIGRATED, ACTIVE,
            ProcessInstanceIntent.ELEMENT_COMPLETED, COMPLETED,
            ProcessInstanceIntent.ELEMENT_TERMINATED, TERMINATED);

    static @Nullable Life after(Intent intent) {
        return BY_INTENT.get(intent);
    }

    /** The record's time when it is the start. */
    static @Nullable Long start(Record<?> record) {
        return record.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATING ? record.getTimestamp() : null;
    }

    /** The record's time when it is the end. */
    @Nullable
    Long end(long timestamp) {
        return this == ACTIVE ? null : timestamp;
    }
}
