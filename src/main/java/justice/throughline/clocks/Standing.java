package justice.throughline.clocks;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import justice.throughline.limits.Limit;
import org.jspecify.annotations.Nullable;

/** How a clock stands, made anew from events and law: the same events come to the same. */
record Standing(
        UUID id,
        Folded folded,
        Terms terms,
        ClockState state,
        List<Fired> points,
        @Nullable Instant nextWake) {

    /** The point at which the limit itself passes. */
    static final String DUE = "DUE";

    static Standing of(UUID id, Folded folded, Terms terms) {
        var points = points(terms.limit());
        var state = state(folded, terms.limit());
        return new Standing(id, folded, terms, state, points, nextWake(folded, state, points));
    }

    private static List<Fired> points(Limit limit) {
        var points = new ArrayList<Fired>();
        limit.warnPoints().forEach(point -> points.add(new Fired(point.code(), point.at())));
        points.add(new Fired(DUE, limit.due().end()));
        points.sort(comparing(Fired::at).thenComparing(Fired::point));
        return List.copyOf(points);
    }

    private static ClockState state(Folded folded, Limit limit) {
        var due = limit.due().end();
        var stop = folded.stop();
        if (folded.voided()) return ClockState.VOID;
        if (stop != null) {
            return stop.needed() && stop.at().isBefore(due) ? ClockState.MET : ClockState.ENDED;
        }
        if (folded.fired().contains(new Fired(DUE, due))) return ClockState.BREACHED;
        if (folded.paused()) return ClockState.PAUSED;
        var longer = !folded.extensions().isEmpty() || folded.ordered() != null;
        return longer ? ClockState.EXTENDED : ClockState.RUNNING;
    }

    private static @Nullable Instant nextWake(Folded folded, ClockState state, List<Fired> points) {
        if (state != ClockState.RUNNING && state != ClockState.EXTENDED) return null;
        return points.stream()
                .filter(point -> !folded.fired().contains(point))
                .map(Fired::at)
                .findFirst()
                .orElse(null);
    }
}
