package justice.throughline.casemessages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.JsonNodeReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A text in JSON with the lines of its values, and what is wrong with it as JSON. Lists as courts publish them do repeat
 * names; the last one counts, and each is said.
 *
 * @param root nothing when it could not be read to its end
 */
record CheckedJson(@Nullable JsonNode root, Findings found) {

    private static final int DEEPEST = 40;
    /** What is found in a value takes many times its size. */
    private static final int MOST_VALUES = 500_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    private static final JsonNodeReader READER =
            JsonNodeReader.builder().locationAware().build();

    static CheckedJson read(byte[] content) {
        var found = new Findings();
        var text = JsonText.of(content);
        if (!text.whole()) {
            found.add(Finding.of(Finding.Kind.VIOLATION, text.lastLine(), "", "no-such-character"));
            return new CheckedJson(null, found);
        }
        // the reader of lines has no bounds of its own
        if (!bounded(text.value(), found)) return new CheckedJson(null, found);
        try {
            return new CheckedJson(READER.readTree(text.value(), InputFormat.JSON), found);
        } catch (IOException e) {
            throw new IllegalStateException("What has been read cannot be read again", e);
        }
    }

    private static boolean bounded(String content, Findings found) {
        try (var parser = JSON.createParser(content)) {
            try {
                return read(parser, found);
            } catch (IOException e) {
                found.add(at(Finding.Kind.VIOLATION, parser, "no-json", line(e, parser)));
                return false;
            }
        } catch (IOException e) {
            throw new IllegalStateException("What is in memory cannot be read", e);
        }
    }

    private static boolean read(JsonParser parser, Findings found) throws IOException {
        Deque<Set<String>> names = new ArrayDeque<>();
        var values = 0;
        do {
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) names.push(new HashSet<>());
            else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) names.pop();
            else if (token == JsonToken.FIELD_NAME && !names.element().add(parser.currentName())) {
                found.add(at(Finding.Kind.UNKNOWN_CODE, parser, "name-repeated", line(parser)));
            } else if (token == JsonToken.VALUE_NUMBER_FLOAT && !Double.isFinite(parser.getDoubleValue())) {
                found.add(at(Finding.Kind.VIOLATION, parser, "no-such-value", line(parser), "number"));
            }
            if (token != JsonToken.FIELD_NAME && ++values > MOST_VALUES) {
                found.add(at(Finding.Kind.VIOLATION, parser, "too-many-values", line(parser)));
                return false;
            }
        } while (!names.isEmpty());
        if (parser.nextToken() == null) return !found.has(Finding.Kind.VIOLATION);
        found.add(at(Finding.Kind.VIOLATION, parser, "no-json", line(parser)));
        return false;
    }

    private static Finding at(Finding.Kind kind, JsonParser parser, String code, int line, String... args) {
        var way = parser.getParsingContext().pathAsPointer().toString();
        return Finding.of(kind, line, way.replaceFirst("^/", ""), code, args);
    }

    private static int line(JsonParser parser) {
        return parser.currentLocation().getLineNr();
    }

    private static int line(IOException fault, JsonParser parser) {
        var at = fault instanceof JsonProcessingException json ? json.getLocation() : parser.currentLocation();
        return at == null ? 0 : Math.max(0, at.getLineNr());
    }
}
