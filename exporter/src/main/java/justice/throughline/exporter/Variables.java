package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.List;
import java.util.Set;

/** The few variables that somebody reads later, named in the settings, and in any case the keys. */
final class Variables extends Handler<VariableRecordValue> {

    private final Set<String> names;

    Variables(Set<String> names) {
        super(
                ValueType.VARIABLE,
                new Rows(
                        "process_instance_key bigint, scope_key bigint, name text, value text, updated_at bigint,"
                                + " position bigint",
                        """
                        insert into journal.variable as t
                        select process_instance_key, scope_key, name,
                          case when pg_input_is_valid(value, 'jsonb') then value::jsonb else to_jsonb(value) end,
                          to_timestamp(updated_at / 1000.0), position
                        from {rows}
                        on conflict (scope_key, name) do update
                          set value = excluded.value, updated_at = excluded.updated_at, position = excluded.position
                        where t.position < excluded.position
                        """));
        this.names = names;
    }

    @Override
    boolean canExport(Record<VariableRecordValue> record) {
        VariableRecordValue variable = record.getValue();
        boolean kept = Keys.include(variable.getName())
                ? Keys.isReference(variable.getValue())
                : names.contains(variable.getName());
        return kept && record.getIntent() != VariableIntent.MIGRATED;
    }

    @Override
    void export(Record<VariableRecordValue> record) {
        VariableRecordValue variable = record.getValue();
        rows.put(
                List.of(variable.getScopeKey(), variable.getName()),
                variable.getProcessInstanceKey(),
                variable.getScopeKey(),
                variable.getName(),
                variable.getValue(),
                record.getTimestamp(),
                record.getPosition());
    }
}
