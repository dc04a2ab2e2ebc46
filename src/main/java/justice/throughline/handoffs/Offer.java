package justice.throughline.handoffs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one party offers to another.
 *
 * @param key names this one hand-off for ever: a second offer with it changes nothing
 * @param from needed where the kind has several senders
 * @param to needed where the kind has several receivers
 * @param basis the lawful basis; needed where the kind has several
 * @param grounds on which data may cross that otherwise may not, such as {@code consent}
 * @param urgency {@code urgent} or {@code standard}
 * @param dueBy where another clock sets the day
 */
public record Offer(
        String kind,
        UUID caseId,
        String key,
        @Nullable String from,
        @Nullable String to,
        @Nullable String basis,
        Set<String> grounds,
        String urgency,
        @Nullable Instant dueBy,
        Map<String, Object> payload,
        List<Artefact> artefacts) {

    public static Offer of(String kind, UUID caseId, String key) {
        return new Offer(kind, caseId, key, null, null, null, Set.of(), "standard", null, Map.of(), List.of());
    }

    public Offer to(String party) {
        return new Offer(kind, caseId, key, from, party, basis, grounds, urgency, dueBy, payload, artefacts);
    }

    public Offer from(String party) {
        return new Offer(kind, caseId, key, party, to, basis, grounds, urgency, dueBy, payload, artefacts);
    }

    public Offer on(@Nullable String lawfulBasis, Set<String> more) {
        return new Offer(kind, caseId, key, from, to, lawfulBasis, more, urgency, dueBy, payload, artefacts);
    }

    public Offer with(Map<String, Object> content, List<Artefact> documents) {
        return new Offer(kind, caseId, key, from, to, basis, grounds, urgency, dueBy, content, documents);
    }
}
