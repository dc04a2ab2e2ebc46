package justice.throughline.casemessages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.Schema;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * A document and what is wrong with it. Document types are refused altogether: no entity is ever resolved, inner or
 * outer.
 *
 * @param root nothing when it could not be read to its end
 */
record CheckedXml(@Nullable XmlNode root, Findings found) {

    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    /** A document that is all of its file. */
    static CheckedXml read(byte[] content, Schema schema) {
        return read(new InputSource(new ByteArrayInputStream(content)), schema, "", 0);
    }

    /** One that stands as text within an element of another, after so many lines. */
    static CheckedXml read(String text, Schema schema, String within, int linesBefore) {
        return read(new InputSource(new StringReader(text)), schema, within, linesBefore);
    }

    /** The local name of the outermost element, also of a document that goes wrong after it; empty where there is none. */
    static String nameOf(byte[] content) {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (!reader.isStartElement()) reader.next();
            return reader.getLocalName();
        } catch (XMLStreamException | RuntimeException unreadable) {
            // whoever reads it to its end says what is wrong
            return "";
        }
    }

    List<Finding> violations() {
        return found.first();
    }

    private static CheckedXml read(InputSource source, Schema schema, String within, int linesBefore) {
        try {
            var check = schema.newValidatorHandler();
            var found = new Findings();
            var reading = new XmlReading(check, found, within, linesBefore);
            var violations = new XmlViolations(found, reading::place, linesBefore);
            check.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
            check.setErrorHandler(violations);
            var parser = safe().newSAXParser().getXMLReader();
            parser.setContentHandler(reading);
            parser.setErrorHandler(violations);
            var root = parse(parser, source, reading, violations) ? reading.root() : null;
            if (root != null && violations.isOfOrder() && !found.overflows(Finding.Kind.VIOLATION)) {
                new XmlRepair(root, schema).misplaced().forEach(found::add);
            }
            return new CheckedXml(root, found);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own parser cannot be set up", e);
        }
    }

    /** @return whether it came to the end */
    private static boolean parse(XMLReader parser, InputSource source, XmlReading reading, XmlViolations violations) {
        try {
            parser.parse(source);
            return true;
        } catch (SAXParseException e) {
            var doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            violations.add(e.getLineNumber(), doctype ? "doctype" : "not-well-formed", List.of());
        } catch (SAXException e) {
            violations.add(reading.line(), String.valueOf(e.getMessage()), List.of());
        } catch (IOException noSuchCharacters) {
            // all of it is in memory: what cannot be read are its bytes
            violations.add(reading.line(), "not-well-formed", List.of());
        }
        return false;
    }

    /** The JDK's own, whatever other parser a library may bring. */
    private static SAXParserFactory safe() throws ParserConfigurationException, SAXException {
        var factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(XERCES + "disallow-doctype-decl", true);
        factory.setFeature(SAX + "external-general-entities", false);
        factory.setFeature(SAX + "external-parameter-entities", false);
        factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
        return factory;
    }
}
