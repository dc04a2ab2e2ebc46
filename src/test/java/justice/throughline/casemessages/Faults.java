package justice.throughline.casemessages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that are wrong in one place, in every way in which files are: made from one that is right. */
public final class Faults {

    /**
     * A file that is wrong.
     *
     * @param what is wrong with it, for whoever reads the test
     */
    public record Faulty(String what, String text) {}

    private static final Pattern LEAF = Pattern.compile("<((?:\\w+:)?\\w+)(?:\\s[^>]*)?>([^<]*)</\\1>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s((?!xmlns)\\w+)=\"([^\"?]*)\"(?![^<]*\\?>)");
    private static final Pattern BLOCK = Pattern.compile(
            "(?s)<(OtherPartyVictim|Offence|Defendant|InitialHearing|OffenceTiming|PoliceIndividualDefendant|Case)>.*</\\1>");

    private static final List<String> XML_VALUES = List.of(
            "",
            " ",
            "\u00a0",
            "x".repeat(9000),
            "&#0;",
            "&#xD800;",
            "1.5",
            "0000-00-00",
            "0001-01-01",
            "1920-05-05",
            "2090-05-05",
            "9999-12-31",
            "99999999999-01-01",
            "-0044-03-15",
            "24:00:00",
            "10:00:00-12:00",
            "999999999999",
            "+7",
            "&amp;&lt;",
            "\ud83d\ude82");

    private static final List<String> JSON_VALUES = List.of(
            "null",
            "7",
            "1.5",
            "1e400",
            "true",
            "\"\"",
            "\" \"",
            "\"\u00a0\"",
            "\"" + "x".repeat(9000) + "\"",
            "\"2026-02-30\"",
            "\"2026-02-30T10:00:00Z\"",
            "\"0001-01-01\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"1920-05-05\"",
            "\"1920-05-05T10:00:00Z\"",
            "\"2090-05-05\"",
            "\"2090-05-05T10:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"31/02/2026\"",
            "\"25:00\"",
            "\"99:99:99\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[{}]",
            "[null]");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Faults() {}

    public static Stream<Faulty> ofXml(String good) {
        var faults = new ArrayList<Faulty>();
        var leaf = LEAF.matcher(good);
        while (leaf.find()) {
            var before = good.substring(0, leaf.start());
            var after = good.substring(leaf.end());
            faults.add(new Faulty(leaf.group(1) + " left out", before + after));
            faults.add(new Faulty(leaf.group(1) + " twice", before + leaf.group() + leaf.group() + after));
            for (var value : XML_VALUES) {
                faults.add(new Faulty(
                        leaf.group(1) + " is " + shown(value),
                        good.substring(0, leaf.start(2)) + value + good.substring(leaf.end(2))));
            }
        }
        var block = BLOCK.matcher(good);
        for (int from = 0; block.find(from); from = block.start() + 1) {
            var before = good.substring(0, block.start());
            var after = good.substring(block.end());
            faults.add(new Faulty(block.group(1) + " left out", before + after));
            faults.add(new Faulty(block.group(1) + " twice", before + block.group() + block.group() + after));
            faults.add(new Faulty(
                    block.group(1) + " cut off",
                    before + block.group().substring(0, block.group().length() / 2)));
        }
        return faults.stream();
    }

    /** The same in each attribute. */
    static Stream<Faulty> ofAttributes(String good) {
        return ATTRIBUTE.matcher(good).results().flatMap(attribute -> {
            var before = good.substring(0, attribute.start());
            var name = attribute.group(1);
            var after = good.substring(attribute.end());
            var twice = new Faulty(name + " twice", before + attribute.group() + attribute.group() + after);
            var other =
                    new Faulty(name + " misspelled", before + attribute.group().replace("=", "s=") + after);
            return Stream.concat(
                    Stream.of(new Faulty(name + " left out", before + after), twice, other),
                    XML_VALUES.stream()
                            .map(value -> new Faulty(
                                    name + " is " + shown(value), before + " " + name + "=\"" + value + "\"" + after)));
        });
    }

    public static Stream<Faulty> ofJson(String good) {
        try {
            var tree = JSON.readTree(good);
            return places(tree, "").stream().flatMap(place -> Stream.concat(changed(tree, place), moved(tree, place)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> places(JsonNode node, String place) {
        var places = new ArrayList<String>();
        node.properties().forEach(field -> {
            places.add(place + "/" + field.getKey());
            places.addAll(places(field.getValue(), place + "/" + field.getKey()));
        });
        for (int row = 0; node.isArray() && row < node.size(); row++) {
            places.add(place + "/" + row);
            places.addAll(places(node.get(row), place + "/" + row));
        }
        return places;
    }

    private static Stream<Faulty> changed(JsonNode tree, String place) {
        return JSON_VALUES.stream().map(value -> {
            var mark = "@@here@@";
            var copy = tree.deepCopy();
            put(copy, place, JSON.getNodeFactory().textNode(mark));
            return new Faulty(place + " is " + shown(value), text(copy).replace("\"" + mark + "\"", value));
        });
    }

    /** Left out, or with its name misspelled, or twice. */
    private static Stream<Faulty> moved(JsonNode tree, String place) {
        var name = place.substring(place.lastIndexOf('/') + 1);
        var parent = place.substring(0, place.lastIndexOf('/'));
        var without = tree.deepCopy();
        if (without.at(parent) instanceof ObjectNode object) {
            object.remove(name);
            var renamed = tree.deepCopy();
            var value = ((ObjectNode) renamed.at(parent)).remove(name);
            ((ObjectNode) renamed.at(parent)).set(name + "s", value);
            return Stream.of(
                    new Faulty(place + " left out", text(without)), new Faulty(place + " misspelled", text(renamed)));
        }
        ((ArrayNode) without.at(parent)).remove(Integer.parseInt(name));
        var twice = tree.deepCopy();
        ((ArrayNode) twice.at(parent)).add(twice.at(place).deepCopy());
        return Stream.of(new Faulty(place + " left out", text(without)), new Faulty(place + " twice", text(twice)));
    }

    private static void put(JsonNode tree, String place, JsonNode value) {
        var name = place.substring(place.lastIndexOf('/') + 1);
        var parent = tree.at(place.substring(0, place.lastIndexOf('/')));
        if (parent instanceof ObjectNode object) object.set(name, value);
        else ((ArrayNode) parent).set(Integer.parseInt(name), value);
    }

    private static String text(JsonNode tree) {
        return tree.toPrettyString();
    }

    private static String shown(String value) {
        return value.length() > 20 ? value.substring(0, 20) + "…" : value;
    }
}
