package justice.throughline.casemessages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;

/** The elements that a reader needs, held against what a schema has found already, so that nothing is told twice. */
final class XmlFields {

    private final Findings found;
    private final List<Finding> told;
    private final Set<String> toldPlaces;

    /** @param found what the schema found, and where to add to */
    XmlFields(Findings found) {
        this.found = found;
        this.told = found.first();
        this.toldPlaces = told.stream().map(Finding::place).collect(Collectors.toSet());
    }

    /** The first child of this name; that there is none is a violation. */
    Optional<XmlNode> needed(XmlNode parent, String child) {
        var node = parent.find(child);
        if (node.isEmpty() && told.stream().noneMatch(finding -> namesMissing(finding, parent, child))) {
            add(parent, "incomplete", "@" + parent.name(), "@" + child);
        }
        return node;
    }

    /** The same, and it must say something. */
    Optional<XmlNode> filled(XmlNode parent, String child) {
        var node = needed(parent, child);
        node.filter(each -> each.text().isBlank() && untold(each)).ifPresent(each -> add(each, "blank"));
        return node.filter(each -> !each.text().isBlank());
    }

    /** Whether nothing was found yet in this very element. */
    boolean untold(XmlNode node) {
        return !toldPlaces.contains(node.place());
    }

    /** The day that it says; one that is none is a violation. */
    Optional<LocalDate> day(XmlNode node) {
        if (!untold(node)) return Optional.empty();
        var day = XmlTimes.day(node.text());
        if (day.isEmpty()) add(node, "no-such-value", "date");
        return day;
    }

    private void add(XmlNode node, String code, String... args) {
        found.add(Finding.of(Finding.Kind.VIOLATION, node.line(), node.place(), code, args));
    }

    private static boolean namesMissing(Finding finding, XmlNode parent, String child) {
        return (finding.place() + "/").startsWith(parent.place() + "/")
                && finding.args().stream()
                        .filter(arg -> arg.startsWith("@"))
                        .flatMap(arg -> Arrays.stream(arg.substring(1).split(", ")))
                        .anyMatch(child::equals);
    }
}
