package justice.throughline.exporter;

import static java.util.Objects.requireNonNull;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.util.Map;
import java.util.Set;

/** Jobs as they are now; CREATED means that a worker may take it or has it. */
final class Jobs extends Handler<JobRecordValue> {

    private static final Map<Intent, String> STATES = Map.of(
            JobIntent.CREATED, "CREATED",
            JobIntent.RECURRED_AFTER_BACKOFF, "CREATED",
            JobIntent.YIELDED, "CREATED",
            JobIntent.RETRIES_UPDATED, "CREATED",
            JobIntent.TIMED_OUT, "TIMED_OUT",
            JobIntent.FAILED, "FAILED",
            JobIntent.ERROR_THROWN, "ERROR_THROWN",
            JobIntent.CANCELED, "CANCELED",
            JobIntent.COMPLETED, "COMPLETED");
    private static final Set<String> ENDS = Set.of("ERROR_THROWN", "CANCELED", "COMPLETED");

    Jobs() {
        super(
                ValueType.JOB,
                new Rows(
                        "key bigint, process_instance_key bigint, element_instance_key bigint, type text, retries int,"
                                + " worker text, state text, error_message text, created_at bigint, ended_at bigint,"
                                + " at bigint, position bigint",
                        """
                        insert into journal.job as t
                        select u.key, u.process_instance_key, u.element_instance_key, p.case_id, u.type, u.retries,
                          u.worker, u.state, nullif(u.error_message, ''),
                          to_timestamp(coalesce(u.created_at, u.at) / 1000.0), to_timestamp(u.ended_at / 1000.0),
                          u.position
                        from {rows} left join journal.process_instance p on p.key = u.process_instance_key
                        on conflict (key) do update set retries = excluded.retries, worker = excluded.worker,
                          state = excluded.state, error_message = excluded.error_message, ended_at = excluded.ended_at,
                          case_id = coalesce(t.case_id, excluded.case_id), position = excluded.position
                        where t.position < excluded.position
                        """));
    }

    @Override
    boolean canExport(Record<JobRecordValue> record) {
        return STATES.containsKey(record.getIntent());
    }

    @Override
    void export(Record<JobRecordValue> record) {
        JobRecordValue job = record.getValue();
        String state = requireNonNull(STATES.get(record.getIntent()));
        rows.put(
                record.getKey(),
                record.getKey(),
                job.getProcessInstanceKey(),
                job.getElementInstanceKey(),
                job.getType(),
                job.getRetries(),
                job.getWorker(),
                state,
                job.getErrorMessage(),
                record.getIntent() == JobIntent.CREATED ? record.getTimestamp() : null,
                ENDS.contains(state) ? record.getTimestamp() : null,
                record.getTimestamp(),
                record.getPosition());
    }
}
