package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;

/** Each move of an instance or a step to another model; written before the tables in which it then is what it became. */
final class Migrations extends Handler<ProcessInstanceRecordValue> {

    Migrations() {
        super(
                ValueType.PROCESS_INSTANCE,
                new Rows(
                        "partition_id int, position bigint, key bigint, process_instance_key bigint, process_id text,"
                                + " version int, element_id text, at bigint",
                        """
                        insert into journal.migration
                        select u.partition_id, u.position, u.key, u.process_instance_key, p.process_id, p.version,
                          coalesce(e.element_id, case when u.key = p.key then p.process_id end),
                          u.process_id, u.version, u.element_id, to_timestamp(u.at / 1000.0)
                        from {rows}
                        left join journal.process_instance p on p.key = u.process_instance_key
                        left join journal.element_instance e on e.key = u.key
                        on conflict (partition_id, position) do nothing
                        """));
    }

    @Override
    boolean canExport(Record<ProcessInstanceRecordValue> record) {
        return record.getIntent() == ProcessInstanceIntent.ELEMENT_MIGRATED;
    }

    @Override
    void export(Record<ProcessInstanceRecordValue> record) {
        ProcessInstanceRecordValue value = record.getValue();
        rows.put(
                record.getPosition(),
                record.getPartitionId(),
                record.getPosition(),
                record.getKey(),
                value.getProcessInstanceKey(),
                value.getBpmnProcessId(),
                value.getVersion(),
                value.getElementId(),
                record.getTimestamp());
    }
}
