package justice.throughline.search;

import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;

/** Only events, and only of the kinds that some search answers with. */
final class WantedRecords implements RecordFilter {

    @Override
    public boolean acceptType(RecordType type) {
        return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
        return ReadModel.VALUE_TYPES.contains(type.name());
    }
}
