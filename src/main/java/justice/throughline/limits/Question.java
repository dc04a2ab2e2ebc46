package justice.throughline.limits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When does this limit end?
 *
 * @param kind one of {@link Limits#kinds()}
 * @param start when the event happened that the limit runs from
 * @param learnedAt when this agency learned of it; limits that run from receipt need it
 * @param facts by the names that {@link LimitKind#facts()} lists; days as {@code 2026-03-29}, moments as {@code
 *     2026-03-29T00:30:00Z}, both as text. {@code relevantDate}, the day whose law applies, is the day of the start unless
 *     given.
 * @param asOf the moment the question is asked: a pause that goes on counts up to here
 */
public record Question(
        String kind,
        Jurisdiction jurisdiction,
        Instant start,
        @Nullable Instant learnedAt,
        Map<String, Object> facts,
        Instant asOf,
        List<Pause> pauses,
        List<Extension> extensions) {

    public Question {
        facts = Map.copyOf(facts);
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    public Question with(List<Pause> otherPauses, List<Extension> otherExtensions) {
        return new Question(kind, jurisdiction, start, learnedAt, facts, asOf, otherPauses, otherExtensions);
    }
}
