package justice.throughline.exporter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Process;

final class ProcessDefinitions extends Handler<Process> {

    ProcessDefinitions() {
        super(
                ValueType.PROCESS,
                new Rows(
                        "key bigint, process_id text, version int, version_tag text, resource_name text, resource text,"
                                + " at bigint",
                        """
                        insert into journal.process_definition
                        select key, process_id, version, version_tag, resource_name, resource, to_timestamp(at / 1000.0)
                        from {rows}
                        on conflict (key) do nothing
                        """));
    }

    @Override
    boolean canExport(Record<Process> record) {
        return record.getIntent() == ProcessIntent.CREATED;
    }

    @Override
    void export(Record<Process> record) {
        Process process = record.getValue();
        rows.put(
                process.getProcessDefinitionKey(),
                process.getProcessDefinitionKey(),
                process.getBpmnProcessId(),
                process.getVersion(),
                process.getVersionTag(),
                process.getResourceName(),
                new String(process.getResource(), UTF_8),
                record.getTimestamp());
    }
}
