package justice.throughline.insight;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.shared.When;
import org.springframework.stereotype.Component;

/** Puts waits on the diagrams: a colour by degree, and always the number beside it. */
@Component
class HeatMap {

    private static final int HOTTEST = 4;

    /** One diagram; {@code marks} as JSON for the viewer. */
    record Diagram(String processId, String name, String marks) {}

    private record Mark(String element, String kind, int level, String badge) {}

    private final Catalogue catalogue;
    private final When when;
    private final ObjectMapper json;

    HeatMap(Catalogue catalogue, When when, ObjectMapper json) {
        this.catalogue = catalogue;
        this.when = when;
        this.json = json;
    }

    /**
     * Every diagram of the release, coloured by how many are open or by how long the median wait is; first those where
     * anybody waits.
     */
    List<Diagram> of(List<Bottleneck> bottlenecks, boolean byMedian) {
        var waited = bottlenecks.stream()
                .filter(each -> heat(each, byMedian) > 0)
                .map(Bottleneck::processId)
                .collect(toSet());
        return catalogue.processes().stream()
                .sorted(comparing(process -> !waited.contains(process.id())))
                .map(process -> new Diagram(
                        process.id(),
                        process.name(),
                        marks(
                                bottlenecks.stream()
                                        .filter(each -> each.processId().equals(process.id()))
                                        .toList(),
                                byMedian)))
                .toList();
    }

    private String marks(List<Bottleneck> bottlenecks, boolean byMedian) {
        var most = bottlenecks.stream()
                .mapToDouble(each -> heat(each, byMedian))
                .max()
                .orElse(0);
        var marks = bottlenecks.stream()
                .filter(each -> heat(each, byMedian) > 0)
                .map(each -> new Mark(
                        each.elementId(),
                        "heat",
                        (int) Math.ceil(HOTTEST * heat(each, byMedian) / most),
                        badge(each, byMedian)))
                .toList();
        try {
            return json.writeValueAsString(marks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String badge(Bottleneck bottleneck, boolean byMedian) {
        return byMedian
                ? when.length(Duration.ofSeconds(Math.round(heat(bottleneck, true))))
                : String.valueOf(bottleneck.open());
    }

    private static double heat(Bottleneck bottleneck, boolean byMedian) {
        return byMedian ? Objects.requireNonNullElse(bottleneck.medianSeconds(), 0.0) : bottleneck.open();
    }
}
