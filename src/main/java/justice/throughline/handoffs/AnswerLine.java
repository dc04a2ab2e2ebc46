package justice.throughline.handoffs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was written down by hand, as it is shown.
 *
 * @param reference the receiver's own for it
 * @param toldBy who said so there
 * @param decisionNote why it was declined
 */
record AnswerLine(
        long id,
        UUID handOffId,
        UUID caseId,
        String kind,
        String to,
        Step step,
        String[] reasons,
        @Nullable String note,
        @Nullable String redirectTo,
        String reference,
        String toldBy,
        ToldWay way,
        LocalDate toldOn,
        String body,
        String proposedBy,
        Instant proposedAt,
        AnswerState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote) {}
