package justice.throughline.casemessages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Has a document checked once more with other elements in it than it has, and hears only which are out of place. */
final class XmlReplay implements ErrorHandler {

    /**
     * The first element of its parent that is out of place.
     *
     * @param child null where the parent ends too early
     */
    record Misplaced(XmlNode parent, @Nullable XmlNode child, String message, XmlFault fault) {}

    private final ValidatorHandler check;
    private final Map<XmlNode, List<XmlNode>> changed;
    private final List<Misplaced> found = new ArrayList<>();
    private @Nullable XmlNode parent;
    private @Nullable XmlNode current;

    private XmlReplay(ValidatorHandler check, Map<XmlNode, List<XmlNode>> changed) {
        this.check = check;
        this.changed = changed;
    }

    /** @param changed the children of those elements that have others now */
    static List<Misplaced> of(XmlNode root, Map<XmlNode, List<XmlNode>> changed, Schema schema) {
        try {
            var check = schema.newValidatorHandler();
            check.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
            var replay = new XmlReplay(check, changed);
            check.setErrorHandler(replay);
            check.startDocument();
            replay.element(null, root);
            check.endDocument();
            return replay.found;
        } catch (SAXException e) {
            throw new IllegalStateException("What has been checked cannot be checked again", e);
        }
    }

    private void element(@Nullable XmlNode within, XmlNode node) throws SAXException {
        parent = within;
        current = node;
        check.startElement(node.uri(), node.name(), node.name(), new AttributesImpl(node.attributes()));
        for (var child : changed.getOrDefault(node, node.children())) element(node, child);
        var text = node.text().toCharArray();
        if (node.children().isEmpty()) check.characters(text, 0, text.length);
        parent = node;
        current = null;
        check.endElement(node.uri(), node.name(), node.name());
    }

    @Override
    public void warning(SAXParseException exception) {
        // schemas only
    }

    @Override
    public void error(SAXParseException exception) {
        var message = String.valueOf(exception.getMessage());
        var within = parent;
        if (within == null || !XmlFault.isOfOrder(message)) return;
        XmlFault.of(message).ifPresent(fault -> found.add(new Misplaced(within, current, message, fault)));
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
        throw exception;
    }
}
