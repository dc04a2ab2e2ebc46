package justice.throughline.exporter;

import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.Set;

/** Keeps what the journal does not hold from being read at all: commands, rejections and other value types. */
record JournalFilter(Set<ValueType> valueTypes) implements RecordFilter {

    @Override
    public boolean acceptType(RecordType type) {
        return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
        return valueTypes.contains(type);
    }
}
