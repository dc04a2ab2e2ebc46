package justice.throughline.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.PojoCloudEventData;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.handoffs.HandOff;
import justice.throughline.handoffs.HandOffDetail;
import justice.throughline.handoffs.Move;
import justice.throughline.partners.MessageRefusal;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.Times;
import org.springframework.stereotype.Component;

/** Messages as CloudEvents 1.0 in JSON, each checked by its published schema on the way out and on the way in. */
@Component
class PartnerMessageFormat {

    static final String CONTENT_TYPE = JsonFormat.CONTENT_TYPE;
    static final String OFFERED = "justice.throughline.handoff.offered.v1";
    static final String STEPPED = "justice.throughline.handoff.stepped.v1";
    static final String STATEMENT = "justice.throughline.handoff.statement.v1";

    private static final Map<String, String> SCHEMA =
            Map.of(OFFERED, "offered", STEPPED, "stepped", STATEMENT, "statement");
    private static final String DUE = "dueBy";
    private static final int DEEPEST = 20;

    private final JsonFormat format = new JsonFormat();
    private final ObjectMapper json = reader();
    private final Schemas schemas;
    private final InstantSource clock;

    PartnerMessageFormat(Schemas schemas, InstantSource clock) {
        this.schemas = schemas;
        this.clock = clock;
    }

    /** A message of a partner, checked. */
    record Read(String id, String type, JsonNode data) {

        /** The hand-off that it is about, if it is about one. */
        Optional<UUID> handOffId() {
            return Optional.ofNullable(data.path("handOffId").asText(null)).map(UUID::fromString);
        }
    }

    String offered(UUID id, HandOffDetail detail) {
        var handOff = detail.handOff();
        var data = new LinkedHashMap<String, Object>();
        data.put("handOffId", handOff.id().toString());
        data.put("kind", handOff.kind());
        data.put("attempt", handOff.attempt());
        data.put("caseId", handOff.caseId().toString());
        data.put("from", handOff.from());
        data.put("to", handOff.to());
        data.put("urgency", detail.urgency());
        data.put("classification", detail.classification());
        data.put("lawfulBasis", detail.lawfulBasis());
        data.put("grounds", detail.grounds().stream().sorted().toList());
        data.put("correlationId", detail.correlationId().toString());
        if (detail.due() != null) data.put(DUE, detail.due().by().toString());
        data.put("artefacts", detail.artefacts());
        data.put("payload", detail.payload());
        return write(id, OFFERED, handOff, data, about(detail));
    }

    /** The same offer with the time by which it is to be answered; as it is where it says one. */
    String dated(String offered, Deadline due) {
        try {
            var message = (ObjectNode) json.readTree(offered);
            var data = (ObjectNode) message.get("data");
            if (data.has(DUE)) return offered;
            data.put(DUE, due.by().toString());
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String stepped(UUID id, HandOff handOff, Move move) {
        var data = new LinkedHashMap<String, Object>();
        data.put("handOffId", handOff.id().toString());
        data.put("attempt", handOff.attempt());
        data.put("step", move.step().name());
        data.put("reasons", move.reasons().stream().sorted().toList());
        if (move.note() != null) data.put("note", move.note());
        if (move.redirectTo() != null) data.put("redirectTo", move.redirectTo());
        return write(id, STEPPED, handOff, data, Map.of());
    }

    /** @throws MessageRefusal when it cannot be read or does not fit its schema */
    Read read(byte[] body) {
        try {
            // bounds depth and refuses double keys, which the format's own reader does not
            MessageTexts.check(json.readTree(body));
            var event = format.deserialize(body);
            var schema = SCHEMA.get(event.getType());
            if (schema == null) throw MessageRefusal.unknownType();
            var data = data(event);
            check(schema, data);
            return new Read(event.getId(), event.getType(), data);
        } catch (IOException | CloudEventRWException | EventDeserializationException | IllegalStateException e) {
            throw MessageRefusal.unreadable();
        }
    }

    JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw MessageRefusal.unreadable();
        }
    }

    private void check(String schema, JsonNode data) {
        schemas.check(schema, data);
        if (schema.equals("offered")) schemas.check(data.path("kind").asText(), data.path("payload"));
    }

    private String write(UUID id, String type, HandOff handOff, Map<String, Object> data, Map<String, String> about) {
        JsonNode tree = json.valueToTree(data);
        check(Objects.requireNonNull(SCHEMA.get(type)), tree);
        var builder = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                .withSource(URI.create("urn:throughline:" + handOff.from().toLowerCase(java.util.Locale.ROOT)))
                .withSubject(handOff.id().toString())
                .withTime(Times.toColumn(clock.instant()))
                .withDataSchema(URI.create("/api/handoffs/schemas/" + SCHEMA.get(type) + ".v1.json"))
                .withExtension("partitionkey", handOff.caseId().toString())
                .withData("application/json", JsonCloudEventData.wrap(tree));
        about.forEach(builder::withExtension);
        return new String(format.serialize(builder.build()), StandardCharsets.UTF_8);
    }

    /** As attributes of the event, which any reader may pass over; a person only where the offer itself names them. */
    private static Map<String, String> about(HandOffDetail detail) {
        var about = new LinkedHashMap<String, String>();
        about.put("jurisdiction", detail.about().nation());
        var person = detail.about().person();
        if (person == null || !isNamed(detail.payload(), person.reference())) return about;
        about.put("personkey", person.toString());
        var charge = detail.about().charge();
        if (charge != null) about.put("chargekey", charge.toString());
        return about;
    }

    private static boolean isNamed(Map<String, Object> payload, String reference) {
        return Stream.of("suspect", "victim")
                .map(payload::get)
                .anyMatch(part -> part instanceof Map<?, ?> fields && reference.equals(fields.get("ref")));
    }

    private JsonNode data(CloudEvent event) throws IOException {
        return switch (event.getData()) {
            case JsonCloudEventData tree -> tree.getNode();
            case PojoCloudEventData<?> other -> json.valueToTree(other.getValue());
            case null -> throw new IOException("no data");
            default -> json.readTree(event.getData().toBytes());
        };
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static ObjectMapper reader() {
        var json = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return json;
    }
}
