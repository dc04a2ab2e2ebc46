package justice.throughline.clocks;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import justice.throughline.clocks.Folded.Stop;
import justice.throughline.limits.Extension;
import justice.throughline.limits.Pause;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Folds events in the order in which they happened, not the one in which they were heard of; what does not fit there,
 * such as a second pause within a pause, counts for nothing.
 */
final class Fold {

    private static final Comparator<ClockEvent> AS_IT_HAPPENED = comparing(
                    (ClockEvent event) -> event.act().happenedAt())
            .thenComparing(ClockEvent::kind)
            .thenComparing(event -> event.act().learnedAt())
            .thenComparing(event -> Json.write(event.data()));

    private final List<Map<String, Object>> asks = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final Set<Fired> fired = new HashSet<>();
    private @Nullable Deadline ordered;
    private @Nullable Instant orderedAt;
    private @Nullable Stop stop;
    private boolean voided;
    private Instant latest = Instant.MIN;

    private Fold() {}

    static Folded of(Collection<ClockEvent> events) {
        var fold = new Fold();
        var inOrder = events.stream().sorted(AS_IT_HAPPENED).toList();
        var start = inOrder.stream()
                .filter(event -> event.kind() == EventKind.STARTED)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a clock without a start"));
        fold.add(start);
        inOrder.stream().filter(event -> event != start).forEach(fold::add);
        return fold.result(start);
    }

    private Folded result(ClockEvent started) {
        var start = started.data();
        return new Folded(
                requireNonNull(start.subject()),
                requireNonNull(start.kind()),
                requireNonNull(start.jurisdiction()),
                Boolean.TRUE.equals(start.watched()),
                started.act().happenedAt(),
                started.act().learnedAt(),
                List.copyOf(asks),
                List.copyOf(pauses),
                List.copyOf(extensions),
                ordered,
                orderedAt,
                stop,
                voided,
                Set.copyOf(fired),
                latest);
    }

    private void add(ClockEvent event) {
        var act = event.act();
        var data = event.data();
        if (act.happenedAt().isAfter(latest)) latest = act.happenedAt();
        switch (event.kind()) {
            case STARTED -> asks.add(requireNonNull(data.facts()));
            case FACTS_CHANGED -> changeFacts(data);
            case PAUSED -> pause(act, data);
            case RESUMED -> resume(act);
            case EXTENDED -> extensions.add(requireNonNull(data.extension()));
            case VARIED -> order(act, data);
            case RECALCULATED -> {}
            case STOPPED -> stop(act, data);
            case DISOWNED -> stop = null;
            case WARNED, BREACHED -> fired.add(new Fired(requireNonNull(data.point()), act.happenedAt()));
            case VOIDED -> voided = true;
        }
    }

    private void changeFacts(EventData data) {
        var changed = requireNonNull(data.facts());
        if (Boolean.TRUE.equals(data.fromHere())) {
            asks.add(merged(asks.getLast(), changed));
        } else {
            asks.replaceAll(facts -> merged(facts, changed));
        }
    }

    private void pause(LegalEvent act, EventData data) {
        if (pauses.isEmpty() || pauses.getLast().to() != null) {
            pauses.add(new Pause(act.happenedAt(), null, requireNonNull(data.code())));
        }
    }

    private void resume(LegalEvent act) {
        if (!pauses.isEmpty() && pauses.getLast().to() == null) {
            var open = pauses.removeLast();
            pauses.add(new Pause(open.from(), act.happenedAt(), open.reason()));
        }
    }

    private void order(LegalEvent act, EventData data) {
        ordered = data.ordered();
        orderedAt = act.happenedAt();
    }

    private void stop(LegalEvent act, EventData data) {
        if (stop == null) stop = new Stop(act.happenedAt(), Boolean.TRUE.equals(data.needed()));
    }

    private static Map<String, Object> merged(Map<String, Object> facts, Map<String, Object> changed) {
        var all = new HashMap<>(facts);
        all.putAll(changed);
        return Map.copyOf(all);
    }
}
