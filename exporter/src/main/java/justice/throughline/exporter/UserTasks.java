package justice.throughline.exporter;

import static java.util.Objects.requireNonNull;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.util.List;
import java.util.Map;

/** User tasks as they are now. Each record carries the whole task, so the last one tells all. */
final class UserTasks extends Handler<UserTaskRecordValue> {

    static final Map<Intent, String> STATES = Map.of(
            UserTaskIntent.CREATED, "CREATED",
            UserTaskIntent.ASSIGNED, "CREATED",
            UserTaskIntent.UPDATED, "CREATED",
            UserTaskIntent.MIGRATED, "CREATED",
            UserTaskIntent.COMPLETED, "COMPLETED",
            UserTaskIntent.CANCELED, "CANCELED");

    /** Parts the names in a text, which rows carry in the place of a list. */
    private static final String SEPARATOR = "\u001f";

    UserTasks() {
        super(
                ValueType.USER_TASK,
                new Rows(
                        "key bigint, process_instance_key bigint, process_id text, element_id text,"
                                + " element_instance_key bigint, form_key bigint, assignee text, candidate_groups text,"
                                + " candidate_users text, due_at bigint, follow_up_at bigint, priority int, state text,"
                                + " created_at bigint, ended_at bigint, at bigint, definition_version int, position bigint,"
                                + " action text",
                        """
                        insert into journal.user_task as t
                        select u.key, u.process_instance_key, coalesce(p.root_key, u.process_instance_key), p.case_id,
                          u.process_id, u.element_id, u.element_instance_key, nullif(u.form_key, -1),
                          nullif(u.assignee, ''), string_to_array(u.candidate_groups, E'\\x1f'),
                          string_to_array(u.candidate_users, E'\\x1f'), to_timestamp(nullif(u.due_at, -1) / 1000.0),
                          to_timestamp(nullif(u.follow_up_at, -1) / 1000.0), u.priority, u.state,
                          to_timestamp(coalesce(u.created_at, u.at) / 1000.0), to_timestamp(u.ended_at / 1000.0),
                          u.definition_version, u.position, nullif(u.action, '')
                        from {rows} left join journal.process_instance p on p.key = u.process_instance_key
                        on conflict (key) do update set assignee = excluded.assignee,
                          candidate_groups = excluded.candidate_groups, candidate_users = excluded.candidate_users,
                          due_at = excluded.due_at, follow_up_at = excluded.follow_up_at, priority = excluded.priority,
                          process_id = excluded.process_id, element_id = excluded.element_id,
                          definition_version = excluded.definition_version,
                          state = excluded.state, ended_at = excluded.ended_at, action = excluded.action,
                          case_id = coalesce(t.case_id, excluded.case_id), position = excluded.position
                        where t.position < excluded.position
                        """));
    }

    @Override
    boolean canExport(Record<UserTaskRecordValue> record) {
        return STATES.containsKey(record.getIntent());
    }

    @Override
    void export(Record<UserTaskRecordValue> record) {
        UserTaskRecordValue task = record.getValue();
        String state = requireNonNull(STATES.get(record.getIntent()));
        boolean open = state.equals("CREATED");
        rows.put(
                task.getUserTaskKey(),
                task.getUserTaskKey(),
                task.getProcessInstanceKey(),
                task.getBpmnProcessId(),
                task.getElementId(),
                task.getElementInstanceKey(),
                task.getFormKey(),
                task.getAssignee(),
                joined(task.getCandidateGroupsList()),
                joined(task.getCandidateUsersList()),
                Dates.epochMillis(task.getDueDate()),
                Dates.epochMillis(task.getFollowUpDate()),
                task.getPriority(),
                state,
                record.getIntent() == UserTaskIntent.CREATED ? record.getTimestamp() : null,
                open ? null : record.getTimestamp(),
                record.getTimestamp(),
                task.getProcessDefinitionVersion(),
                record.getPosition(),
                task.getAction());
    }

    static String joined(List<String> names) {
        return String.join(SEPARATOR, names);
    }
}
