package justice.throughline.clocks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import justice.throughline.limits.Extension;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Pause;
import justice.throughline.limits.Question;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What all events of a clock come to, whatever order they were recorded in.
 *
 * @param asks each set of facts that the law is asked about, those of the start first; the earliest end wins
 * @param orderedAt when a court made the order that stands
 * @param latest when the last of the events happened
 */
record Folded(
        Subject subject,
        String kind,
        Jurisdiction jurisdiction,
        boolean watched,
        Instant start,
        Instant learnedAt,
        List<Map<String, Object>> asks,
        List<Pause> pauses,
        List<Extension> extensions,
        @Nullable Deadline ordered,
        @Nullable Instant orderedAt,
        @Nullable Stop stop,
        boolean voided,
        Set<Fired> fired,
        Instant latest) {

    /** @param needed whether what the clock asks for was done */
    record Stop(Instant at, boolean needed) {}

    boolean paused() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    /** Whether it was paused at this time and is so still. */
    boolean pausedAt(Instant at) {
        return paused() && !at.isBefore(pauses.getLast().from());
    }

    Question question(Map<String, Object> facts) {
        return new Question(kind, jurisdiction, start, learnedAt, facts, latest, pauses, extensions);
    }

    /** What the law is asked about the clock as it stands. */
    Question question() {
        return question(asks.getLast());
    }
}
