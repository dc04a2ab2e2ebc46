package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;

/** Every change of every user task, with who could have done it then and by when, and what was answered at its end. */
final class UserTaskEvents extends Handler<UserTaskRecordValue> {

    UserTaskEvents() {
        super(
                ValueType.USER_TASK,
                new Rows(
                        "partition_id int, position bigint, task_key bigint, intent text, assignee text, at bigint,"
                                + " action text, candidate_groups text, candidate_users text, priority int, due_at bigint,"
                                + " follow_up_at bigint, changed_attributes text, answers text",
                        """
                        insert into journal.user_task_event
                        select partition_id, position, task_key, intent, nullif(assignee, ''), to_timestamp(at / 1000.0),
                          nullif(action, ''), string_to_array(candidate_groups, E'\\x1f'),
                          string_to_array(candidate_users, E'\\x1f'), priority,
                          to_timestamp(nullif(due_at, -1) / 1000.0), to_timestamp(nullif(follow_up_at, -1) / 1000.0),
                          string_to_array(changed_attributes, E'\\x1f'),
                          case when pg_input_is_valid(answers, 'jsonb') then answers::jsonb end
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
        UserTaskRecordValue task = record.getValue();
        rows.put(
                record.getPosition(),
                record.getPartitionId(),
                record.getPosition(),
                task.getUserTaskKey(),
                record.getIntent().name(),
                task.getAssignee(),
                record.getTimestamp(),
                task.getAction(),
                UserTasks.joined(task.getCandidateGroupsList()),
                UserTasks.joined(task.getCandidateUsersList()),
                task.getPriority(),
                Dates.epochMillis(task.getDueDate()),
                Dates.epochMillis(task.getFollowUpDate()),
                UserTasks.joined(task.getChangedAttributes()),
                Answers.of(record));
    }
}
