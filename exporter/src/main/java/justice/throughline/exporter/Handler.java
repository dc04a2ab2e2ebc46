package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import java.sql.SQLException;

/** Turns the records of one type into rows of one table. Rows are monotonic in position: an older record changes none. */
abstract class Handler<V extends RecordValue> {

    final ValueType valueType;
    final Rows rows;

    Handler(ValueType valueType, Rows rows) {
        this.valueType = valueType;
        this.rows = rows;
    }

    /** Whether this record, which is of the handler's value type, changes the table. */
    abstract boolean canExport(Record<V> record);

    /** Takes all that is needed out of the record, which the broker reuses afterwards. */
    abstract void export(Record<V> record);

    void write(Sink sink) throws SQLException {
        sink.write(this, rows.byKey().values());
    }

    void clear() {
        rows.clear();
    }

    @SuppressWarnings("unchecked")
    final boolean offer(Record<?> record) {
        Record<V> typed = (Record<V>) record;
        boolean wanted = canExport(typed);
        if (wanted) {
            export(typed);
        }
        return wanted;
    }
}
