package justice.throughline.handoffs;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hand-off with one of its documents, if it has any: all that is kept of it comes with one question. */
record DetailLine(
        HandOff handOff,
        About about,
        String ownerDesk,
        String urgency,
        String lawfulBasis,
        String[] grounds,
        String classification,
        UUID correlationId,
        Instant offeredAt,
        @Nullable Instant senderDueAt,
        ClockedDeadline answerDue,
        boolean dueKnown,
        @Nullable Instant acceptedAt,
        ClockedDeadline workDue,
        Map<String, Object> payload,
        @Nullable KeptArtefact artefact) {

    /** Of the lines of one hand-off, in the order of its documents. */
    static Optional<HandOffDetail> together(List<DetailLine> lines) {
        var artefacts = lines.stream()
                .map(DetailLine::artefact)
                .filter(Objects::nonNull)
                .map(KeptArtefact::shown)
                .toList();
        return lines.stream().findFirst().map(line -> line.with(artefacts));
    }

    private HandOffDetail with(List<Artefact> artefacts) {
        return new HandOffDetail(
                handOff,
                about,
                ownerDesk,
                urgency,
                lawfulBasis,
                Set.copyOf(Arrays.asList(grounds)),
                classification,
                correlationId,
                offeredAt,
                senderDueAt,
                answerDue,
                dueKnown,
                acceptedAt,
                workDue,
                payload,
                artefacts);
    }
}
