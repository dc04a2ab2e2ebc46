package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import org.jspecify.annotations.Nullable;

/**
 * Ties instances to their case when the variable comes in a later batch than the instance; when it came in an earlier one
 * the instance finds it in the journal. That is news of the instance for those who follow.
 */
final class CaseIds extends Handler<VariableRecordValue> {

    static final String NAME = "caseId";

    CaseIds() {
        super(ValueType.VARIABLE, new Rows("key bigint, case_id text, position bigint", """
                        with u as materialized (select * from {rows}),
                        i as materialized (
                          select p.key, u.case_id, u.position from u
                            join journal.process_instance p on p.key = u.key
                          union select p.key, u.case_id, u.position from u
                            join journal.process_instance p on p.root_key = u.key),
                        tasks as (update journal.user_task t set case_id = i.case_id from i
                          where t.process_instance_key = i.key and t.case_id is null),
                        elements as (update journal.element_instance t set case_id = i.case_id from i
                          where t.process_instance_key = i.key and t.case_id is null),
                        jobs as (update journal.job t set case_id = i.case_id from i
                          where t.process_instance_key = i.key and t.case_id is null),
                        incidents as (update journal.incident t set case_id = i.case_id from i
                          where t.process_instance_key = i.key and t.case_id is null)
                        update journal.process_instance t
                          set case_id = i.case_id, position = greatest(t.position, i.position) from i
                          where t.key = i.key and t.case_id is null
                        """));
    }

    @Override
    boolean canExport(Record<VariableRecordValue> record) {
        VariableRecordValue value = record.getValue();
        return value.getScopeKey() == value.getProcessInstanceKey() && NAME.equals(value.getName());
    }

    @Override
    void export(Record<VariableRecordValue> record) {
        VariableRecordValue value = record.getValue();
        String json = value.getValue();
        boolean quoted = json.length() > 1 && json.startsWith("\"") && json.endsWith("\"");
        rows.put(
                value.getProcessInstanceKey(),
                value.getProcessInstanceKey(),
                quoted ? json.substring(1, json.length() - 1) : json,
                record.getPosition());
    }

    /** Gives the case of an instance that is about to be inserted; a second look-up is then not needed. */
    @Nullable
    Object take(Object instanceKey) {
        var row = rows.byKey().remove(instanceKey);
        return row == null ? null : row[1];
    }
}
