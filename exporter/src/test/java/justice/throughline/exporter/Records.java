package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableTimerRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableUserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;
import java.util.Map;

/** Makes records as the broker does, with rising positions and one second between them. */
final class Records {

    private long position;

    <V extends RecordValue> Record<V> event(ValueType type, Intent intent, long key, V value) {
        position++;
        return ImmutableRecord.<V>builder()
                .withPosition(position)
                .withPartitionId(1)
                .withKey(key)
                .withTimestamp(position * 1000)
                .withRecordType(RecordType.EVENT)
                .withValueType(type)
                .withIntent(intent)
                .withValue(value)
                .build();
    }

    Record<?> process(ProcessInstanceIntent intent, long key, long parent) {
        return event(
                ValueType.PROCESS_INSTANCE,
                intent,
                key,
                ImmutableProcessInstanceRecordValue.builder()
                        .withBpmnProcessId("charging")
                        .withElementId("charging")
                        .withBpmnElementType(BpmnElementType.PROCESS)
                        .withProcessDefinitionKey(7)
                        .withVersion(2)
                        .withProcessInstanceKey(key)
                        .withParentProcessInstanceKey(parent)
                        .withParentElementInstanceKey(parent)
                        .build());
    }

    Record<?> element(ProcessInstanceIntent intent, long key, long instance) {
        return event(
                ValueType.PROCESS_INSTANCE,
                intent,
                key,
                ImmutableProcessInstanceRecordValue.builder()
                        .withBpmnProcessId("charging")
                        .withElementId("Task_MakeChargingDecision")
                        .withBpmnElementType(BpmnElementType.USER_TASK)
                        .withProcessInstanceKey(instance)
                        .withFlowScopeKey(instance)
                        .build());
    }

    Record<?> variable(VariableIntent intent, long scope, String name, String value) {
        return event(
                ValueType.VARIABLE,
                intent,
                position,
                ImmutableVariableRecordValue.builder()
                        .withName(name)
                        .withValue(value)
                        .withScopeKey(scope)
                        .withProcessInstanceKey(scope)
                        .build());
    }

    Record<?> timer(TimerIntent intent, long key, long due) {
        return event(
                ValueType.TIMER,
                intent,
                key,
                ImmutableTimerRecordValue.builder()
                        .withProcessInstanceKey(1)
                        .withElementInstanceKey(10)
                        .withTargetElementId("Timer_Chase")
                        .withDueDate(due)
                        .withRepetitions(1)
                        .build());
    }

    Record<?> task(UserTaskIntent intent, long key, long instance, String assignee, String... changed) {
        var action = intent == UserTaskIntent.COMPLETED ? "completed-by:prosecutor" : "";
        return task(intent, key, instance, assignee, action, Map.of(), changed);
    }

    Record<?> completed(long key, String action, Map<String, ?> variables) {
        return task(UserTaskIntent.COMPLETED, key, 1, "", action, variables);
    }

    private Record<?> task(
            UserTaskIntent intent,
            long key,
            long instance,
            String assignee,
            String action,
            Map<String, ?> variables,
            String... changed) {
        return event(
                ValueType.USER_TASK,
                intent,
                key,
                ImmutableUserTaskRecordValue.builder()
                        .withUserTaskKey(key)
                        .withProcessInstanceKey(instance)
                        .withBpmnProcessId("charging")
                        .withElementId("Task_MakeChargingDecision")
                        .withElementInstanceKey(key + 1)
                        .withFormKey(-1)
                        .withAssignee(assignee)
                        .withAction(action)
                        .withVariables(variables)
                        .addCandidateGroupsList("cps.charging", "police.charging")
                        .withDueDate("2026-11-21T10:00:00+01:00")
                        .withFollowUpDate("")
                        .withPriority(50)
                        .addChangedAttributes(changed)
                        .withProcessDefinitionVersion(2)
                        .build());
    }
}
