package justice.throughline.casemessages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.validation.ValidatorHandler;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hears a document, has it checked as it goes, and knows at every moment which element it stands in. Of a document with
 * too many faults to be of use it keeps no more.
 */
final class XmlReading extends DefaultHandler {

    private static final int DEEPEST = 50;

    private final ValidatorHandler check;
    private final Findings found;
    private final String within;
    private final int linesBefore;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> counts = new ArrayDeque<>();
    private @Nullable XmlNode root;
    private @Nullable Locator locator;

    /**
     * @param within the place of the document in its file
     * @param linesBefore lines of the file that come before it
     */
    XmlReading(ValidatorHandler check, Findings found, String within, int linesBefore) {
        this.within = within;
        this.linesBefore = linesBefore;
        this.check = check;
        this.found = found;
        counts.push(new HashMap<>());
    }

    @Nullable
    XmlNode root() {
        return root;
    }

    String place() {
        var last = open.peek();
        return last == null ? within : last.place();
    }

    @Override
    public void setDocumentLocator(Locator its) {
        locator = its;
        check.setDocumentLocator(its);
    }

    @Override
    public void startDocument() throws SAXException {
        check.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        check.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        check.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        check.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (open.size() >= DEEPEST) throw new SAXException("too-deep");
        var parent = open.peek();
        var number = counts.element().merge(name, 1, Integer::sum);
        var step = number == 1 ? name : name + "[" + number + "]";
        var node = new XmlNode(
                uri, name, attributes, parent == null ? step : parent.place() + "/" + step, linesBefore + line());
        if (parent == null) root = node;
        else if (!found.overflows(Finding.Kind.VIOLATION)) parent.add(node);
        open.push(node);
        counts.push(new HashMap<>());
        check.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        check.endElement(uri, name, qualified);
        open.pop().endsAt(linesBefore + line());
        counts.pop();
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (open.peek() instanceof XmlNode node) node.add(chars, start, length);
        check.characters(chars, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        check.ignorableWhitespace(chars, start, length);
    }

    int line() {
        return locator == null ? 0 : Math.max(0, locator.getLineNumber());
    }
}
