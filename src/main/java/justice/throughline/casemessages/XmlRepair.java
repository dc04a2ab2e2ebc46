package justice.throughline.casemessages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.validation.Schema;
import justice.throughline.arrivals.Finding;
import justice.throughline.casemessages.XmlReplay.Misplaced;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Finds what the validator keeps to itself: within one element it tells of the first that is out of place only. What it asks
 * for is put there, or what it does not know is left out, and it is asked again, until it has no more to say.
 */
final class XmlRepair {

    private static final int MOST_ROUNDS = 40;
    private static final int MOST_ELEMENTS = 20_000;
    private static final Pattern EXPECTED = Pattern.compile("(?:\"([^\"]*)\":)?([A-Za-z]\\w*)(?=[,}])");

    private final XmlNode root;
    private final Schema schema;
    private final Map<XmlNode, List<XmlNode>> changed = new IdentityHashMap<>();
    private final Map<XmlNode, Attempt> attempts = new IdentityHashMap<>();
    private final Set<XmlNode> standIns = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Finding> found = new ArrayList<>();

    /**
     * To make room for an element by what is expected before it.
     *
     * @param before the children as they were
     * @param only what was expected in its place, if that was one thing and nowhere to be found
     * @param told what is missing if that makes room
     */
    private record Attempt(@Nullable XmlNode child, List<XmlNode> before, List<XmlNode> only, List<Finding> told) {}

    XmlRepair(XmlNode root, Schema schema) {
        this.root = root;
        this.schema = schema;
    }

    /** All that is out of place, also what the validator has told. */
    List<Finding> misplaced() {
        if (count(root) > MOST_ELEMENTS) return found;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var misplaced = XmlReplay.of(root, changed, schema).stream()
                    .filter(each -> !standIns.contains(each.parent()))
                    .toList();
            if (misplaced.isEmpty()) break;
            misplaced.forEach(this::repair);
        }
        attempts.values().forEach(attempt -> found.addAll(attempt.told));
        return found;
    }

    private void repair(Misplaced misplaced) {
        var parent = misplaced.parent();
        var children = changed.computeIfAbsent(parent, node -> new ArrayList<>(node.children()));
        var attempt = attempts.get(parent);
        if (attempt == null || attempt.child != misplaced.child() || misplaced.child() == null) {
            if (attempt != null) found.addAll(attempt.told);
            attempt = new Attempt(misplaced.child(), List.copyOf(children), new ArrayList<>(), new ArrayList<>());
            attempts.put(parent, attempt);
        }
        var finding = finding(misplaced);
        var expected = EXPECTED.matcher(expectation(misplaced)).results().toList();
        if (misplaced.fault().code().equals(XmlFault.NOT_HERE) || expected.isEmpty()) {
            leaveOut(attempt, children, finding);
        } else {
            var last = expected.getLast();
            var put = put(children, misplaced, last.group(1), last.group(2));
            var isStandIn = standIns.contains(put);
            if (attempt.told.isEmpty() && isStandIn && expected.size() == 1) attempt.only.add(put);
            if (attempt.told.isEmpty() || isStandIn) attempt.told.add(finding);
        }
    }

    /** Nothing makes room for it: it is the one that is wrong, or has a wrong name. */
    private static void leaveOut(Attempt attempt, List<XmlNode> children, Finding finding) {
        children.clear();
        children.addAll(attempt.before);
        var at = children.indexOf(attempt.child);
        if (at >= 0) {
            children.remove(at);
            children.addAll(at, attempt.only);
        }
        var first = attempt.told.isEmpty() ? finding : attempt.told.getFirst();
        attempt.told.clear();
        attempt.told.add(first);
    }

    /** What is expected: from further down, where it stands in another order, or else an empty one. */
    private XmlNode put(List<XmlNode> children, Misplaced misplaced, @Nullable String uri, String name) {
        var child = misplaced.child();
        int at = child == null ? children.size() : children.indexOf(child);
        var later = children.stream()
                .skip(at)
                .filter(node -> node != child && node.name().equals(name))
                .findFirst();
        later.ifPresent(children::remove);
        var put = later.orElseGet(() -> standIn(misplaced.parent(), uri == null ? "" : uri, name));
        children.add(at, put);
        return put;
    }

    private XmlNode standIn(XmlNode parent, String uri, String name) {
        var node = new XmlNode(uri, name, new AttributesImpl(), parent.place() + "/" + name, parent.line());
        standIns.add(node);
        return node;
    }

    private static Finding finding(Misplaced misplaced) {
        var child = misplaced.child();
        var parent = misplaced.parent();
        var fault = misplaced.fault();
        return child == null
                ? new Finding(Finding.Kind.VIOLATION, parent.lastLine(), parent.place(), fault.code(), fault.args())
                : new Finding(Finding.Kind.VIOLATION, child.line(), child.place(), fault.code(), fault.args());
    }

    private static String expectation(Misplaced misplaced) {
        return misplaced.message().replaceFirst("(?s)^.*One of ", "");
    }

    private static int count(XmlNode node) {
        return 1 + node.children().stream().mapToInt(XmlRepair::count).sum();
    }
}
