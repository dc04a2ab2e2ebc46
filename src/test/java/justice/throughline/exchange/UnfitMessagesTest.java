package justice.throughline.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static justice.throughline.partners.Signed.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import justice.throughline.devruntime.partners.SimulatorKeys;
import justice.throughline.partners.Signatures;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A signed message with a text that cannot be kept is refused by the place of that text, and never kept to fail for ever. */
@DeskTest
class UnfitMessagesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> UNFIT = List.of("a\0b", "a\ud800b", "a".repeat(9_000));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SimulatorKeys keys;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void shouldRefuseEveryTextOfAMessageThatCannotBeKept() throws Exception {
        var caseId = desk.newCase("robbery");
        var messages = List.of(
                message("stepped", """
                        {"handOffId":"%s","attempt":1,"step":"REFUSE","reasons":["incomplete"],"note":"x"}""".formatted(desk.handOff(caseId))),
                message("offered", """
                        {"handOffId":"%s","kind":"H-36","attempt":1,"caseId":"%s","from":"PROBATION","to":"COURT",\
                        "urgency":"standard","classification":"OFFICIAL-SENSITIVE","lawfulBasis":"legal-proceedings",\
                        "grounds":["x"],"artefacts":[{"type":"BREACH","name":"report","sha256":"%s","size":1}],\
                        "payload":{"text":"x"}}""".formatted(UUID.randomUUID(), caseId, "a".repeat(64))),
                message("statement", """
                        {"kind":"H-31","day":"2031-05-06","received":1,"accepted":1,"refused":0}"""));
        var waiting = waiting();
        for (var message : messages) {
            for (var text : UNFIT) {
                eachText(message, "$", place -> send(message, place, text));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(waiting()).isEqualTo(waiting);
    }

    @Test
    void shouldRefuseAMessageThatIsNone() throws Exception {
        for (var member : List.of("specversion", "datacontenttype", "source")) {
            var message = message("statement", "{}").put(member, ": no such thing");
            assertThat(answer(message).getStatus()).as(member).isEqualTo(400);
        }
    }

    /** The net below the checks: a name that no index takes is the sender's fault too. */
    @Test
    void shouldRefuseWhatOnlyTheDatabaseKnowsToBeTooLong() throws Exception {
        var id = new Random(1)
                .ints(3_900, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var message = message("statement", """
                {"kind":"H-31","day":"2031-05-06","received":1,"accepted":1,"refused":0}""").put("id", id);
        assertThat(answer(message).getStatus()).isEqualTo(422);
    }

    /** One that was kept before texts were checked must not stop those behind it. */
    @Test
    void shouldPutAsideAKeptMessageThatCannotBeRead() throws Exception {
        var id = UUID.randomUUID().toString();
        var message = message("stepped", """
                {"handOffId":"%s","attempt":1,"step":"REFUSE","reasons":["incomplete"],"note":"a\\u0000b"}""".formatted(desk.handOff(desk.newCase("robbery"))));
        jdbc.sql(
                        "insert into exchange.received (partner, id, type, body, received_at) values ('PROBATION', ?, ?, ?, now())")
                .params(id, message.path("type").asText(), JSON.writeValueAsString(message))
                .update();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select state || ' ' || trouble from exchange.received where id = ?")
                        .param(id)
                        .query(String.class)
                        .optional()
                        .equals(Optional.of("QUARANTINED handoff-message-schema")));
    }

    private int waiting() {
        return jdbc.sql("select count(*) from exchange.received where state not in ('DONE', 'IGNORED', 'QUARANTINED')")
                .query(Integer.class)
                .single();
    }

    private record Place(String name, Consumer<JsonNode> put, JsonNode as) {}

    /** Calls with each place of a text, in which another can be put and put back. */
    private static void eachText(JsonNode tree, String name, Consumer<Place> each) {
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                var place = name + "." + member.getKey();
                var value = member.getValue();
                if (value.isTextual()) each.accept(new Place(place, put -> object.set(member.getKey(), put), value));
                else eachText(value, place, each);
            });
        }
        if (tree instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                var at = index;
                var place = name + "[" + index + "]";
                if (list.get(at).isTextual()) {
                    each.accept(new Place(place, put -> list.set(at, put), list.get(at)));
                } else {
                    eachText(list.get(at), place, each);
                }
            }
        }
    }

    private void send(ObjectNode message, Place place, String text) {
        if (!place.name().equals("$.id")) message.put("id", UUID.randomUUID().toString());
        place.put().accept(TextNode.valueOf(text));
        try {
            var answer = answer(message);
            var refused =
                    answer.getStatus() == 422 && answer.getContentAsString().contains(place.name());
            if (!refused) wrong.add(place.name() + " " + text.length() + " letters: " + answer.getStatus());
        } catch (Exception error) {
            wrong.add(place.name() + " " + text.length() + " letters: " + error);
        } finally {
            place.put().accept(place.as());
        }
    }

    private MockHttpServletResponse answer(ObjectNode message) throws Exception {
        var body = JSON.writeValueAsString(message).getBytes(UTF_8);
        return mvc.perform(post("/api/handoffs/inbox/PROBATION")
                        .contentType("application/cloudevents+json")
                        .content(body)
                        .header(Signatures.HEADER, signature(keys.partners(), body)))
                .andReturn()
                .getResponse();
    }

    private static ObjectNode message(String type, String data) throws Exception {
        var message = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("type", "justice.throughline.handoff." + type + ".v1")
                .put("source", "urn:partner:x")
                .put("datacontenttype", "application/json");
        message.set("data", JSON.readTree(data));
        return message;
    }
}
