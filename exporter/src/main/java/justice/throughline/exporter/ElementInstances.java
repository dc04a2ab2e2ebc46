package justice.throughline.exporter;

import static java.util.Objects.requireNonNull;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;

/** Every node that a token passes, with its times; the diagrams and the bottlenecks are drawn from these. */
final class ElementInstances extends Handler<ProcessInstanceRecordValue> {

    ElementInstances() {
        super(
                ValueType.PROCESS_INSTANCE,
                new Rows(
                        "key bigint, process_instance_key bigint, process_id text, element_id text, element_type text,"
                                + " flow_scope_key bigint, state text, started_at bigint, ended_at bigint, at bigint,"
                                + " position bigint",
                        """
                        insert into journal.element_instance as t
                        select u.key, u.process_instance_key, coalesce(p.root_key, u.process_instance_key), p.case_id,
                          u.process_id, u.element_id, u.element_type, u.flow_scope_key, u.state,
                          to_timestamp(coalesce(u.started_at, u.at) / 1000.0), to_timestamp(u.ended_at / 1000.0),
                          u.position
                        from {rows} left join journal.process_instance p on p.key = u.process_instance_key
                        on conflict (key) do update set process_id = excluded.process_id,
                          element_id = excluded.element_id, state = excluded.state, ended_at = excluded.ended_at,
                          case_id = coalesce(t.case_id, excluded.case_id), position = excluded.position
                        where t.position < excluded.position
                        """));
    }

    @Override
    boolean canExport(Record<ProcessInstanceRecordValue> record) {
        return record.getValue().getBpmnElementType() != BpmnElementType.PROCESS
                && Life.after(record.getIntent()) != null;
    }

    @Override
    void export(Record<ProcessInstanceRecordValue> record) {
        ProcessInstanceRecordValue value = record.getValue();
        Life life = requireNonNull(Life.after(record.getIntent()));
        rows.put(
                record.getKey(),
                record.getKey(),
                value.getProcessInstanceKey(),
                value.getBpmnProcessId(),
                value.getElementId(),
                value.getBpmnElementType().name(),
                value.getFlowScopeKey(),
                life.name(),
                Life.start(record),
                life.end(record.getTimestamp()),
                record.getTimestamp(),
                record.getPosition());
    }
}
