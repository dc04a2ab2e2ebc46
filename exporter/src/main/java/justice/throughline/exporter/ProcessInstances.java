package justice.throughline.exporter;

import static java.util.Objects.requireNonNull;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Process instances; one that another called takes its root and case from the caller. */
final class ProcessInstances extends Handler<ProcessInstanceRecordValue> {

    private static final int PARENT = 4;
    private static final int STARTED = 8;
    private static final int CASE_ID = 6;

    private final CaseIds caseIds;

    ProcessInstances(CaseIds caseIds) {
        super(
                ValueType.PROCESS_INSTANCE,
                new Rows(
                        "key bigint, process_id text, definition_key bigint, version int, parent_key bigint,"
                                + " parent_element_key bigint, case_id text, state text, started_at bigint,"
                                + " ended_at bigint, at bigint, partition_id int, position bigint",
                        """
                        insert into journal.process_instance as t
                        select u.key, u.process_id, u.definition_key, u.version, d.version_tag,
                          nullif(u.parent_key, -1), nullif(u.parent_element_key, -1),
                          coalesce(p.root_key, nullif(u.parent_key, -1), u.key),
                          coalesce(u.case_id,
                            (select v.value #>> '{}' from journal.variable v where v.scope_key = u.key and v.name = 'caseId'),
                            p.case_id), u.state,
                          to_timestamp(coalesce(u.started_at, u.at) / 1000.0), to_timestamp(u.ended_at / 1000.0),
                          u.partition_id, u.position
                        from {rows}
                        left join journal.process_instance p on p.key = u.parent_key
                        left join journal.process_definition d on d.key = u.definition_key
                        on conflict (key) do update set process_id = excluded.process_id,
                          definition_key = excluded.definition_key, version = excluded.version,
                          version_tag = excluded.version_tag, state = excluded.state, ended_at = excluded.ended_at,
                          case_id = coalesce(t.case_id, excluded.case_id), position = excluded.position
                        where t.position < excluded.position
                        """));
        this.caseIds = caseIds;
    }

    @Override
    boolean canExport(Record<ProcessInstanceRecordValue> record) {
        return record.getValue().getBpmnElementType() == BpmnElementType.PROCESS
                && Life.after(record.getIntent()) != null;
    }

    @Override
    void export(Record<ProcessInstanceRecordValue> record) {
        ProcessInstanceRecordValue value = record.getValue();
        Life life = requireNonNull(Life.after(record.getIntent()));
        rows.put(
                record.getKey(),
                record.getKey(),
                value.getBpmnProcessId(),
                value.getProcessDefinitionKey(),
                value.getVersion(),
                value.getParentProcessInstanceKey(),
                value.getParentElementInstanceKey(),
                null,
                life.name(),
                Life.start(record),
                life.end(record.getTimestamp()),
                record.getTimestamp(),
                record.getPartitionId(),
                record.getPosition());
    }

    /** Callers before the called, so that the called find theirs in the table. */
    @Override
    void write(Sink sink) throws SQLException {
        rows.byKey().forEach((key, row) -> {
            if (row[STARTED] != null && row[CASE_ID] == null) {
                row[CASE_ID] = caseIds.take(key);
            }
        });
        Map<Integer, List<@Nullable Object[]>> levels = new TreeMap<>();
        rows.byKey().values().forEach(row -> levels.computeIfAbsent(level(row), unused -> new ArrayList<>())
                .add(row));
        for (List<@Nullable Object[]> level : levels.values()) {
            sink.write(this, level);
        }
    }

    private int level(@Nullable Object[] row) {
        int level = 0;
        for (var caller = rows.byKey().get(row[PARENT]);
                caller != null;
                caller = rows.byKey().get(caller[PARENT])) {
            level++;
        }
        return level;
    }
}
