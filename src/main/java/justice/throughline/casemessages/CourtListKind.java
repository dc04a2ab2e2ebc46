package justice.throughline.casemessages;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.serialization.node.JsonLocationAware;
import java.util.Set;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A kind of court list and what its schema says.
 *
 * @param name of the schema's file, with hyphens
 * @param fields that the schema knows
 */
record CourtListKind(String name, JsonSchema schema, Set<String> fields) {

    private static final int LONGEST_TEXT = 4000;

    /** Whether its cases are ready for a single justice, who sits at no time and place. */
    boolean isOfSingleJustice() {
        return name.startsWith("single-justice");
    }

    long knows(Set<String> fieldsOfAList) {
        return fieldsOfAList.stream().filter(fields::contains).count();
    }

    /** What is wrong with a list of this kind. */
    Findings check(JsonNode list) {
        var found = new Findings();
        try {
            new ListViolations(schema.validate(list)).forEach(found::add);
        } catch (StackOverflowError hugeText) {
            // patterns with a repeated choice, as publishers write them, recurse once per character
            longTexts(list, "", found);
        }
        return found;
    }

    private static void longTexts(JsonNode node, String place, Findings found) {
        if (node.isTextual() && node.textValue().length() > LONGEST_TEXT) {
            found.add(Finding.of(Finding.Kind.VIOLATION, line(node), place, "text-too-long"));
        }
        node.properties().forEach(field -> longTexts(field.getValue(), way(place, field.getKey()), found));
        for (int index = 0; index < (node.isArray() ? node.size() : 0); index++) {
            longTexts(node.get(index), way(place, String.valueOf(index)), found);
        }
    }

    static String way(String place, String step) {
        return place.isEmpty() ? step : place + "/" + step;
    }

    static int line(@Nullable JsonNode node) {
        return node instanceof JsonLocationAware located
                ? located.tokenLocation().getLineNr()
                : 0;
    }
}
