package justice.throughline.insight;

import java.time.Instant;
import java.util.Comparator;
import justice.throughline.shared.Coded;

/** By what bottlenecks are ordered, worst first. */
enum BottleneckSort implements Coded {
    OPEN(Comparator.comparingInt(Bottleneck::open).reversed()),
    OLDEST(Comparator.comparing(Bottleneck::oldest, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))),
    MEDIAN(Comparator.comparing(Bottleneck::medianSeconds, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .reversed()),
    P90(Comparator.comparing(Bottleneck::p90Seconds, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .reversed()),
    COMPLETED(Comparator.comparingInt(Bottleneck::completed).reversed());

    private final Comparator<Bottleneck> order;

    BottleneckSort(Comparator<Bottleneck> order) {
        this.order = order;
    }

    Comparator<Bottleneck> order() {
        return order.thenComparing(Bottleneck::processId).thenComparing(Bottleneck::elementId);
    }
}
