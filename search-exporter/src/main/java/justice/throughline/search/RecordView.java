package justice.throughline.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A record as the search API tells it: keys as text, times as ISO dates, nothing for "no key". */
record RecordView(JsonNode json) {

    /** Always with milliseconds, so that sorting as text is sorting by time. */
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    String valueType() {
        return json.path("valueType").asText();
    }

    String intent() {
        return json.path("intent").asText();
    }

    String key() {
        return json.path("key").asText();
    }

    String at() {
        return ISO.format(Instant.ofEpochMilli(json.path("timestamp").asLong()));
    }

    int partition() {
        return json.path("partitionId").asInt();
    }

    JsonNode value() {
        return json.path("value");
    }

    String text(String field) {
        return value().path(field).asText();
    }

    /** The text, or nothing when it is empty. */
    @Nullable
    String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** The key as text, or nothing when the record has none there (-1 or 0). */
    @Nullable
    String keyOrNull(String field) {
        long key = value().path(field).asLong(-1);
        return key > 0 ? Long.toString(key) : null;
    }
}
