package justice.throughline.limits;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import justice.throughline.shared.DecisionTable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The decision tables of limits as they ship, read for what they hold and to decide by. */
@Component
class RuleTables {

    private static final String FILES = "classpath*:processes/clocks/*.dmn";

    private final List<RuleTable> tables;
    private final Map<String, RuleTable> byKind = new LinkedHashMap<>();
    private final Map<String, LimitKind> inForce = new LinkedHashMap<>();

    RuleTables() throws IOException {
        tables = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .map(RuleTables::read)
                .toList();
        for (var table : tables) {
            for (var kind : table.kinds()) {
                byKind.putIfAbsent(kind, table);
                table.kind(kind).ifPresent(known -> inForce.putIfAbsent(kind, known));
            }
        }
    }

    List<RuleTable> all() {
        return tables;
    }

    Optional<RuleTable> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** Empty when no rule in force is for this kind. */
    Optional<LimitKind> kind(String kind) {
        return Optional.ofNullable(inForce.get(kind));
    }

    /** Every kind that is in force, in the order of the tables. */
    List<LimitKind> kinds() {
        return List.copyOf(inForce.values());
    }

    /** Every agency that owns limits by some rule. */
    Set<String> owners() {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> RuleTable.words(row.cell("owner")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RuleTable read(Resource file) {
        try (var stream = file.getInputStream()) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var root = factory.newDocumentBuilder().parse(stream).getDocumentElement();
            var decision = children(root, "decision").findFirst().orElseThrow();
            var inputs = new LinkedHashMap<String, String>();
            children(decision, "inputExpression")
                    .forEach(input -> inputs.put(name(input.getTextContent().strip()), input.getAttribute("typeRef")));
            var columns = Stream.concat(
                            inputs.keySet().stream(),
                            children(decision, "output").map(output -> output.getAttribute("name")))
                    .toList();
            var rows =
                    children(decision, "rule").map(rule -> row(rule, columns)).toList();
            var area = Objects.requireNonNull(file.getFilename()).replace(".dmn", "");
            return new RuleTable(area, inputs, rows, DecisionTable.read(file, decision.getAttribute("id")));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The decision table " + file + " cannot be read", e);
        }
    }

    private static RuleTable.Row row(Element rule, List<String> columns) {
        var entries = Stream.concat(children(rule, "inputEntry"), children(rule, "outputEntry"))
                .map(entry -> entry.getTextContent().strip())
                .toList();
        Map<String, String> cells = new LinkedHashMap<>();
        IntStream.range(0, entries.size()).forEach(n -> cells.put(columns.get(n), entries.get(n)));
        return new RuleTable.Row(cells);
    }

    /** {@code date(relevantDate)} reads {@code relevantDate}. */
    private static String name(String expression) {
        return expression.replaceAll(".*\\((\\w+)\\)", "$1");
    }

    private static Stream<Element> children(Element parent, String tag) {
        var found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
