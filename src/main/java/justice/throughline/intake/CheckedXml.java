package justice.throughline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import justice.throughline.handoff.Finding;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A document and what is wrong with it. Document types are refused altogether: no entity is ever resolved, inner or
 * outer.
 *
 * @param root nothing when it could not be read to its end
 */
record CheckedXml(@Nullable XmlNode root, List<Finding> violations) {

    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    static CheckedXml read(byte[] content, Schema schema) {
        return read(new InputSource(new ByteArrayInputStream(content)), schema, 0);
    }

    /** One that stands as text within another, after so many lines. */
    static CheckedXml read(String text, Schema schema, int linesBefore) {
        return read(new InputSource(new StringReader(text)), schema, linesBefore);
    }

    private static CheckedXml read(InputSource source, Schema schema, int linesBefore) {
        try {
            var check = schema.newValidatorHandler();
            var reading = new XmlReading(check);
            var violations = new XmlViolations(reading::place, linesBefore);
            check.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
            check.setErrorHandler(violations);
            parse(source, reading, violations);
            return new CheckedXml(reading.root(), violations.found());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The JDK's own parser cannot be set up", e);
        }
    }

    private static void parse(InputSource source, XmlReading reading, XmlViolations violations)
            throws ParserConfigurationException, SAXException, IOException {
        var parser = safe().newSAXParser().getXMLReader();
        parser.setContentHandler(reading);
        parser.setErrorHandler(violations);
        try {
            parser.parse(source);
        } catch (SAXParseException e) {
            var doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            violations.add(e.getLineNumber(), doctype ? "doctype" : "not-well-formed", List.of());
        } catch (SAXException e) {
            violations.add(reading.line(), String.valueOf(e.getMessage()), List.of());
        } catch (java.io.CharConversionException e) {
            violations.add(reading.line(), "not-well-formed", List.of());
        }
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
