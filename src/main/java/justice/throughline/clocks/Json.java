package justice.throughline.clocks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import justice.throughline.shared.Deadline;

/** How the ledger writes what it keeps as JSON: the same value always makes the same text. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Deadline.class, new Ends()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The ledger holds JSON that is no " + type.getSimpleName(), e);
        }
    }

    /** An end as text, or as events that never change have it from earlier: the last day, or else the moment, by name. */
    private static final class Ends extends StdDeserializer<Deadline> {

        private static final long serialVersionUID = 1L;
        private static final List<String> NAMES = List.of("legalDate", "lastDay", "at", "until");

        Ends() {
            super(Deadline.class);
        }

        @Override
        public Deadline deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode json = parser.readValueAsTree();
            return json.isTextual()
                    ? Deadline.parse(json.asText())
                    : NAMES.stream()
                            .map(json::path)
                            .filter(JsonNode::isTextual)
                            .findFirst()
                            .map(end -> Deadline.parse(end.asText()))
                            .orElseThrow(
                                    () -> context.weirdStringException("", Deadline.class, "neither day nor moment"));
        }
    }
}
