package justice.throughline.casemessages;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Puts what the validator of the JDK says into findings: which rule, in which element, on which line. */
final class XmlViolations implements ErrorHandler {

    private static final Set<String> OF_A_VALUE = Set.of(
            "too-long", "too-short", "pattern", "not-listed", "too-small", "too-great", "no-such-value", "no-text");

    private final Findings found;
    private final Supplier<String> place;
    private final int linesBefore;
    private String lastValue = "";
    private boolean ofOrder;

    XmlViolations(Findings found, Supplier<String> place, int linesBefore) {
        this.found = found;
        this.place = place;
        this.linesBefore = linesBefore;
    }

    /** Whether any is about elements that are out of place: of those within one element only the first is told. */
    boolean isOfOrder() {
        return ofOrder;
    }

    @Override
    public void warning(SAXParseException exception) {
        // schemas only; nothing about the document
    }

    @Override
    public void error(SAXParseException exception) {
        XmlFault.of(String.valueOf(exception.getMessage())).ifPresent(fault -> {
            ofOrder |= fault.isOfOrder();
            if (OF_A_VALUE.contains(fault.code())) {
                // one value may break several rules of its type: it is to be written anew in any case
                if (place.get().equals(lastValue)) return;
                lastValue = place.get();
            }
            add(exception.getLineNumber(), fault.code(), fault.args());
        });
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
        throw exception;
    }

    void add(int line, String code, List<String> args) {
        var at = line <= 0 ? 0 : line + linesBefore;
        found.add(new Finding(Finding.Kind.VIOLATION, at, place.get(), code, args));
    }
}
