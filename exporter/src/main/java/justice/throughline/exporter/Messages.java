package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;

final class Messages extends Handler<MessageRecordValue> {

    Messages() {
        super(
                ValueType.MESSAGE,
                new Rows(
                        "key bigint, name text, correlation_key text, message_id text, state text, published_at bigint,"
                                + " ended_at bigint, at bigint, position bigint",
                        """
                        insert into journal.message as t
                        select key, name, correlation_key, message_id, state,
                          to_timestamp(coalesce(published_at, at) / 1000.0), to_timestamp(ended_at / 1000.0), position
                        from {rows}
                        on conflict (key) do update
                          set state = excluded.state, ended_at = excluded.ended_at, position = excluded.position
                        where t.position < excluded.position
                        """));
    }

    @Override
    boolean canExport(Record<MessageRecordValue> record) {
        return record.getIntent() == MessageIntent.PUBLISHED || record.getIntent() == MessageIntent.EXPIRED;
    }

    @Override
    void export(Record<MessageRecordValue> record) {
        MessageRecordValue message = record.getValue();
        boolean published = record.getIntent() == MessageIntent.PUBLISHED;
        rows.put(
                record.getKey(),
                record.getKey(),
                message.getName(),
                message.getCorrelationKey(),
                message.getMessageId(),
                record.getIntent().name(),
                published ? record.getTimestamp() : null,
                published ? null : record.getTimestamp(),
                record.getTimestamp(),
                record.getPosition());
    }
}
