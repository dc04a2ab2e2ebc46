package justice.throughline.arrivals;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that reading one file brought to light, nothing twice: the first of each kind to show, and how many there are. What a
 * file can be made to bring to light is without bound; what is kept of it is not.
 */
public final class Findings {

    /** So many of a kind are kept. */
    public static final int MOST = 200;

    private final Map<Finding.Kind, Set<Finding>> first = new EnumMap<>(Finding.Kind.class);
    private final Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);

    public static Findings of(Iterable<Finding> findings) {
        var all = new Findings();
        findings.forEach(all::add);
        return all;
    }

    public void add(Finding finding) {
        var known = first.computeIfAbsent(finding.kind(), kind -> new LinkedHashSet<>());
        if (known.size() < MOST ? known.add(finding) : !known.contains(finding)) count(finding.kind(), 1);
    }

    public void addAll(Findings others) {
        others.first().forEach(this::add);
        others.counts.forEach((kind, count) -> {
            if (count > MOST) count(kind, count - MOST);
        });
    }

    public boolean has(Finding.Kind kind) {
        return counts.containsKey(kind);
    }

    /** Whether there are more of this kind than are kept. */
    public boolean overflows(Finding.Kind kind) {
        return counts.getOrDefault(kind, 0) > MOST;
    }

    /** The first {@value #MOST} of each kind, in the order of the file. */
    public List<Finding> first() {
        return first.values().stream()
                .flatMap(Set::stream)
                .sorted(Comparator.comparing(Finding::kind).thenComparing(Finding::line))
                .toList();
    }

    /** How many there are of each kind that there is. */
    public Map<Finding.Kind, Integer> counts() {
        return Map.copyOf(counts);
    }

    private void count(Finding.Kind kind, int more) {
        counts.merge(kind, more, Integer::sum);
    }
}
