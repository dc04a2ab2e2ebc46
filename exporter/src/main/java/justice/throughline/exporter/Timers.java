package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import java.util.Set;

final class Timers extends Handler<TimerRecordValue> {

    private static final Set<TimerIntent> INTENTS =
            Set.of(TimerIntent.CREATED, TimerIntent.TRIGGERED, TimerIntent.CANCELED);

    Timers() {
        super(
                ValueType.TIMER,
                new Rows(
                        "key bigint, process_instance_key bigint, element_instance_key bigint, element_id text,"
                                + " due_at bigint, repetitions int, state text, created_at bigint, ended_at bigint,"
                                + " at bigint, position bigint",
                        """
                        insert into journal.timer as t
                        select key, nullif(process_instance_key, -1), nullif(element_instance_key, -1), element_id,
                          to_timestamp(due_at / 1000.0), repetitions, state,
                          to_timestamp(coalesce(created_at, at) / 1000.0), to_timestamp(ended_at / 1000.0), position
                        from {rows}
                        on conflict (key) do update
                          set state = excluded.state, ended_at = excluded.ended_at, position = excluded.position
                        where t.position < excluded.position
                        """));
    }

    @Override
    boolean canExport(Record<TimerRecordValue> record) {
        return record.getIntent() instanceof TimerIntent intent && INTENTS.contains(intent);
    }

    @Override
    void export(Record<TimerRecordValue> record) {
        TimerRecordValue timer = record.getValue();
        boolean created = record.getIntent() == TimerIntent.CREATED;
        rows.put(
                record.getKey(),
                record.getKey(),
                timer.getProcessInstanceKey(),
                timer.getElementInstanceKey(),
                timer.getTargetElementId(),
                Dates.storable(timer.getDueDate()),
                timer.getRepetitions(),
                record.getIntent().name(),
                created ? record.getTimestamp() : null,
                created ? null : record.getTimestamp(),
                record.getTimestamp(),
                record.getPosition());
    }
}
