package justice.throughline.handoffs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a hand-off.
 *
 * @param senderDueAt when its sender wants it decided, where another limit sets the day
 * @param answerDue by when the receiver has to decide, counted from the first offer: a refusal does not stop it
 * @param dueKnown whether whoever keeps the sender's clock has said so, even that there is no limit
 * @param acceptedAt when the receiver's own clock begins; null until it accepts
 * @param workDue by when the receiver has to have done the work
 */
public record HandOffDetail(
        HandOff handOff,
        About about,
        String ownerDesk,
        String urgency,
        String lawfulBasis,
        Set<String> grounds,
        String classification,
        UUID correlationId,
        Instant offeredAt,
        @Nullable Instant senderDueAt,
        ClockedDeadline answerDue,
        boolean dueKnown,
        @Nullable Instant acceptedAt,
        ClockedDeadline workDue,
        Map<String, Object> payload,
        List<Artefact> artefacts) {

    /** Its kinds of document. */
    List<String> documents() {
        return artefacts.stream().map(Artefact::type).toList();
    }

    public @Nullable Deadline due() {
        return answerDue.due();
    }
}
