package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;

/** What tells one record of one engine from any other. */
record Mark(long position, long key, long timestamp) {

    static Mark of(Record<?> record) {
        return new Mark(record.getPosition(), record.getKey(), record.getTimestamp());
    }

    @Override
    public String toString() {
        return position + "/" + key + "/" + timestamp;
    }
}
