package justice.throughline.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a hand-off.
 *
 * @param dueAt by when the receiver has to decide, counted from the first offer: a refusal does not stop it
 * @param acceptedAt when the receiver's own clock begins; null until it accepts
 */
public record HandOffDetail(
        HandOff handOff,
        String ownerDesk,
        String urgency,
        String lawfulBasis,
        Set<String> grounds,
        String classification,
        UUID correlationId,
        Instant offeredAt,
        @Nullable Instant dueAt,
        @Nullable Instant acceptedAt,
        Map<String, Object> payload,
        List<Artefact> artefacts) {}
