package justice.throughline.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A decision table of the release. */
record Decision(String id, String name, String file, List<String> inputs, List<String> outputs, List<Rule> rules) {

    record Rule(String id, String note, List<String> inputs, List<String> outputs) {}

    /** Law that is data here, and barriers whose data must not travel to the engine to be asked about. */
    boolean answeredInTheApp() {
        return file.startsWith("clocks/") || file.startsWith("handoffs/");
    }

    static List<Decision> all() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:processes/**/*.dmn");
            var decisions = new ArrayList<Decision>();
            for (var resource : found) {
                decisions.add(read(resource));
            }
            decisions.sort(Comparator.comparing(Decision::file));
            return decisions;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Decision read(Resource resource) throws IOException, SAXException, ParserConfigurationException {
        try (var stream = resource.getInputStream()) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(stream)
                    .getDocumentElement();
            var decision = children(root, "decision").findFirst().orElseThrow();
            return new Decision(
                    decision.getAttribute("id"),
                    decision.getAttribute("name"),
                    folder(resource) + "/" + resource.getFilename(),
                    children(decision, "inputExpression").map(Decision::text).toList(),
                    children(decision, "output")
                            .map(output -> output.getAttribute("name"))
                            .toList(),
                    children(decision, "rule").map(Decision::rule).toList());
        }
    }

    private static Rule rule(Element rule) {
        return new Rule(
                rule.getAttribute("id"),
                children(rule, "description").map(Decision::text).findFirst().orElse(""),
                children(rule, "inputEntry").map(Decision::text).toList(),
                children(rule, "outputEntry").map(Decision::text).toList());
    }

    private static Stream<Element> children(Element parent, String tag) {
        var found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static String folder(Resource resource) throws IOException {
        return resource.getURL().toString().replaceAll(".*/([^/]+)/[^/]+$", "$1");
    }
}
