package justice.throughline.exchange;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.handoffs.By;
import justice.throughline.handoffs.HandOffRefusal;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.Step;
import justice.throughline.partners.MessageRefusal;
import justice.throughline.shared.Proof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people put right what machines could not: each act on record, the original kept, no effect twice. */
@Service
@Transactional
class RepairDesk {

    private static final int MOST = 500;

    private final FailedMessageList list;
    private final FailedMessages messages;
    private final Handoffs handoffs;
    private final PartnerMessageFormat format;
    private final Audit audit;

    RepairDesk(
            FailedMessageList list,
            FailedMessages messages,
            Handoffs handoffs,
            PartnerMessageFormat format,
            Audit audit) {
        this.list = list;
        this.messages = messages;
        this.handoffs = handoffs;
        this.format = format;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    List<FailedMessage> all() {
        return list.all(MOST);
    }

    @Transactional(readOnly = true)
    FailedMessage find(String ref) {
        return messages.find(ref);
    }

    /** Its content as places and values: {@code /attempt} and 1. */
    Map<String, String> fields(FailedMessage message) {
        var fields = new TreeMap<String, String>();
        collect("", format.tree(message.body()).path("data"), fields);
        return fields;
    }

    /** Sends them, or deals with them, again: their ids stay, so that nothing can happen twice. */
    void again(List<String> refs, Staff staff) {
        refs.stream()
                .map(messages::again)
                .forEach(message -> audit.write(message.caseId(), "hand-off message sent again", staff.number()));
    }

    /**
     * Puts another value in one place of the message.
     *
     * @throws MessageRefusal when the message does not fit its schema then
     */
    void repair(String ref, String place, String value, Staff staff) {
        var message = messages.repair(ref, body -> repaired(body, place, value));
        audit.write(message.caseId(), "hand-off message repaired: " + place, staff.number());
    }

    /** It was carried by hand; what the partner's system says later is merged by the hand-off's id. */
    void takenByHand(String ref, Staff staff) {
        var message = messages.takenByHand(ref);
        var act = audit.write(message.caseId(), "hand-off message taken over by hand", staff.number());
        if (message.handOffId() != null && message.type().equals(PartnerMessageFormat.OFFERED)) {
            delivered(message.handOffId(), act, staff);
        }
    }

    /** The same for one that still waits for its partner to come back. */
    void carriedByHand(UUID handOffId, Staff staff) {
        if (!messages.takenByHand(handOffId)) throw HandOffRefusal.nothingToCarry();
        var caseId = handoffs.detail(handOffId).handOff().caseId();
        delivered(handOffId, audit.write(caseId, "hand-off taken over by hand", staff.number()), staff);
    }

    private void delivered(UUID handOffId, long act, Staff staff) {
        handoffs.take(handOffId, Move.of(Step.DELIVER, new By(staff.number(), Proof.act(Long.toString(act)))));
    }

    private String repaired(String body, String place, String value) {
        var event = format.tree(body);
        put(event.path("data"), place, value);
        var repaired = event.toString();
        format.read(repaired.getBytes(StandardCharsets.UTF_8));
        return repaired;
    }

    private static void put(JsonNode data, String place, String value) {
        try {
            var pointer = JsonPointer.compile(place);
            var before = data.at(pointer);
            if (!before.isValueNode()) throw MessageRefusal.schema(place);
            switch (data.at(pointer.head())) {
                case ObjectNode parent -> parent.set(pointer.last().getMatchingProperty(), sameType(before, value));
                case ArrayNode parent -> parent.set(pointer.last().getMatchingIndex(), sameType(before, value));
                default -> throw MessageRefusal.schema(place);
            }
        } catch (IllegalArgumentException notAPlace) {
            throw MessageRefusal.schema(place);
        }
    }

    private static JsonNode sameType(JsonNode before, String value) {
        if (before.isInt() && value.strip().matches("\\d{1,9}"))
            return IntNode.valueOf(Integer.parseInt(value.strip()));
        return before.isBoolean() ? BooleanNode.valueOf(Boolean.parseBoolean(value.strip())) : TextNode.valueOf(value);
    }

    private static void collect(String place, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties().forEach(each -> collect(place + "/" + each.getKey(), each.getValue(), fields));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) collect(place + "/" + index, node.get(index), fields);
        } else if (node.isValueNode()) {
            fields.put(place, node.asText());
        }
    }
}
