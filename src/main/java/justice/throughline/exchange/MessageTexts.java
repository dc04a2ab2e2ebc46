package justice.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import justice.throughline.partners.MessageRefusal;
import justice.throughline.shared.FitText;

/** Holds the texts of a message, and the names of its members, to {@link FitText}. */
final class MessageTexts {

    private final List<String> unfit = new ArrayList<>();

    private MessageTexts() {}

    /** @throws MessageRefusal naming the places of those that cannot be kept */
    static void check(JsonNode message) {
        var texts = new MessageTexts();
        texts.look(message, "$");
        if (!texts.unfit.isEmpty()) throw MessageRefusal.schema(String.join(", ", texts.unfit));
    }

    private void look(JsonNode node, String place) {
        if (node.isTextual()) hold(node.textValue(), place);
        node.properties().forEach(member -> {
            hold(member.getKey(), place);
            look(member.getValue(), place + "." + FitText.shown(member.getKey()));
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            look(node.get(index), place + "[" + index + "]");
        }
    }

    private void hold(String text, String place) {
        var fault = FitText.faultOf(text);
        if (fault != null) unfit.add(place + " (" + fault + ")");
    }
}
