package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;

final class Incidents extends Handler<IncidentRecordValue> {

    Incidents() {
        super(
                ValueType.INCIDENT,
                new Rows(
                        "key bigint, process_instance_key bigint, element_instance_key bigint, element_id text,"
                                + " job_key bigint, error_type text, error_message text, state text, created_at bigint,"
                                + " resolved_at bigint, at bigint, position bigint",
                        """
                        insert into journal.incident as t
                        select u.key, u.process_instance_key, u.element_instance_key, u.element_id,
                          nullif(u.job_key, -1), p.case_id, u.error_type, u.error_message, u.state,
                          to_timestamp(coalesce(u.created_at, u.at) / 1000.0), to_timestamp(u.resolved_at / 1000.0),
                          u.position
                        from {rows} left join journal.process_instance p on p.key = u.process_instance_key
                        on conflict (key) do update set state = excluded.state, resolved_at = excluded.resolved_at,
                          case_id = coalesce(t.case_id, excluded.case_id), position = excluded.position
                        where t.position < excluded.position
                        """));
    }

    @Override
    boolean canExport(Record<IncidentRecordValue> record) {
        return record.getIntent() == IncidentIntent.CREATED || record.getIntent() == IncidentIntent.RESOLVED;
    }

    @Override
    void export(Record<IncidentRecordValue> record) {
        IncidentRecordValue incident = record.getValue();
        boolean created = record.getIntent() == IncidentIntent.CREATED;
        rows.put(
                record.getKey(),
                record.getKey(),
                incident.getProcessInstanceKey(),
                incident.getElementInstanceKey(),
                incident.getElementId(),
                incident.getJobKey(),
                incident.getErrorType().name(),
                incident.getErrorMessage(),
                created ? "CREATED" : "RESOLVED",
                created ? record.getTimestamp() : null,
                created ? null : record.getTimestamp(),
                record.getTimestamp(),
                record.getPosition());
    }
}
