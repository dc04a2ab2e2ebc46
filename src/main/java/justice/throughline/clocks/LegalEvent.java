package justice.throughline.clocks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import justice.throughline.shared.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did or that happened, as the law sees it.
 *
 * @param happenedAt when it happened; a warning, when it was due
 * @param learnedAt when the agency that owns the clock learned of it
 * @param legalEvent a code, such as {@code arrival-at-station}
 * @param authority whose power it rests on: an office, a section, the reference of an order
 * @param evidence who says so, for which party, and the record that proves it
 */
public record LegalEvent(
        Instant happenedAt,
        Instant learnedAt,
        String legalEvent,
        @Nullable String authority,
        Evidence evidence,
        @Nullable String reason) {

    public LegalEvent {
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
        learnedAt = learnedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same, learned when it happened, on nobody's special authority. */
    public static LegalEvent at(Instant happenedAt, String legalEvent, Evidence evidence) {
        return new LegalEvent(happenedAt, happenedAt, legalEvent, null, evidence, null);
    }
}
