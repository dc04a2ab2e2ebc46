package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;

/** Every change of every user task. */
final class UserTaskEvents extends Handler<UserTaskRecordValue> {

    UserTaskEvents() {
        super(
                ValueType.USER_TASK,
                new Rows(
                        "partition_id int, position bigint, task_key bigint, intent text, assignee text, at bigint",
                        """
                        insert into journal.user_task_event
                        select partition_id, position, task_key, intent, nullif(assignee, ''), to_timestamp(at / 1000.0)
                        from {rows}
                        on conflict (partition_id, position) do nothing
                        """));
    }

    @Override
    boolean canExport(Record<UserTaskRecordValue> record) {
        return UserTasks.STATES.containsKey(record.getIntent());
    }

    @Override
    void export(Record<UserTaskRecordValue> record) {
        rows.put(
                record.getPosition(),
                record.getPartitionId(),
                record.getPosition(),
                record.getValue().getUserTaskKey(),
                record.getIntent().name(),
                record.getValue().getAssignee(),
                record.getTimestamp());
    }
}
