package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import java.util.Set;

/** Which step waits for which message, and what it was given; one that goes on waiting afterwards has not ended. */
final class MessageSubscriptions extends Handler<ProcessMessageSubscriptionRecordValue> {

    private static final Set<ProcessMessageSubscriptionIntent> INTENTS = Set.of(
            ProcessMessageSubscriptionIntent.CREATED,
            ProcessMessageSubscriptionIntent.CORRELATED,
            ProcessMessageSubscriptionIntent.DELETED,
            ProcessMessageSubscriptionIntent.MIGRATED);

    MessageSubscriptions() {
        super(
                ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
                new Rows(
                        "key bigint, process_instance_key bigint, element_instance_key bigint, process_id text,"
                                + " element_id text, message_name text, correlation_key text, message_key bigint,"
                                + " state text, created_at bigint, correlated_at bigint, ended_at bigint, at bigint,"
                                + " position bigint",
                        """
                        insert into journal.message_subscription as t
                        select key, process_instance_key, element_instance_key, process_id, element_id, message_name,
                          correlation_key, message_key, state, to_timestamp(coalesce(created_at, at) / 1000.0),
                          to_timestamp(correlated_at / 1000.0), to_timestamp(ended_at / 1000.0), position
                        from {rows}
                        on conflict (key) do update set process_id = excluded.process_id,
                          element_id = excluded.element_id, state = excluded.state,
                          message_key = coalesce(excluded.message_key, t.message_key),
                          correlated_at = coalesce(excluded.correlated_at, t.correlated_at),
                          ended_at = coalesce(excluded.ended_at, t.ended_at), position = excluded.position
                        where t.position < excluded.position
                        """));
    }

    @Override
    boolean canExport(Record<ProcessMessageSubscriptionRecordValue> record) {
        return record.getIntent() instanceof ProcessMessageSubscriptionIntent intent && INTENTS.contains(intent);
    }

    @Override
    void export(Record<ProcessMessageSubscriptionRecordValue> record) {
        ProcessMessageSubscriptionRecordValue value = record.getValue();
        boolean correlated = record.getIntent() == ProcessMessageSubscriptionIntent.CORRELATED;
        boolean ended =
                record.getIntent() == ProcessMessageSubscriptionIntent.DELETED || correlated && value.isInterrupting();
        rows.put(
                record.getKey(),
                record.getKey(),
                value.getProcessInstanceKey(),
                value.getElementInstanceKey(),
                value.getBpmnProcessId(),
                value.getElementId(),
                value.getMessageName(),
                value.getCorrelationKey(),
                correlated ? value.getMessageKey() : null,
                record.getIntent().name(),
                record.getIntent() == ProcessMessageSubscriptionIntent.CREATED ? record.getTimestamp() : null,
                correlated ? record.getTimestamp() : null,
                ended ? record.getTimestamp() : null,
                record.getTimestamp(),
                record.getPosition());
    }
}
