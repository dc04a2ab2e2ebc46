package justice.throughline.casemessages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/** An element of a checked document, by its local name, with its line. */
final class XmlNode {

    private final String uri;
    private final String name;
    private final Attributes attributes;
    private final String place;
    private final int line;
    private int lastLine;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String uri, String name, Attributes attributes, String place, int line) {
        this.uri = uri;
        this.name = name;
        this.attributes = new AttributesImpl(attributes);
        this.place = place;
        this.line = line;
        this.lastLine = line;
    }

    String uri() {
        return uri;
    }

    Attributes attributes() {
        return attributes;
    }

    /** What stands in it, to be read only. */
    List<XmlNode> children() {
        return Collections.unmodifiableList(children);
    }

    String name() {
        return name;
    }

    /** The names of the elements it stands in, and its own. */
    String place() {
        return place;
    }

    int line() {
        return line;
    }

    /** Where it ends. */
    int lastLine() {
        return lastLine;
    }

    void endsAt(int last) {
        lastLine = last;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    String text() {
        return text.toString();
    }

    /** The one at the end of this way. */
    Optional<XmlNode> find(String way) {
        var found = Optional.of(this);
        for (var step : way.split("/")) {
            found = found.flatMap(node -> node.all(step).stream().findFirst());
        }
        return found;
    }

    List<XmlNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child)).toList();
    }

    /** The text there, for what the schema makes sure of. */
    String get(String way) {
        return find(way).orElseThrow().text().strip();
    }

    /** What it and those within it say, to tell whether two say the same. */
    String content() {
        return children.stream()
                        .map(child -> child.name + "=" + child.content())
                        .collect(Collectors.joining(";"))
                + text.toString().strip();
    }

    Optional<String> text(String way) {
        return find(way).map(node -> node.text().strip()).filter(text -> !text.isEmpty());
    }
}
