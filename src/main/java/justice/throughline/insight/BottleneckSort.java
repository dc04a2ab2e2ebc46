package justice.throughline.insight;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** By what bottlenecks are ordered, worst first. */
enum BottleneckSort {
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

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The order with this code; by open cases when there is none. */
    static BottleneckSort of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(sort -> sort.code().equals(code))
                .findFirst()
                .orElse(OPEN);
    }
}
