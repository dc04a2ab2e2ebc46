package justice.throughline.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The duty to tell one person one thing, with all that was said about it.
 *
 * @param recipient reference of the person in the case, or the party
 * @param outcome code of the decision to tell
 */
public record Duty(
        UUID id,
        UUID caseId,
        String recipient,
        NoticeKind kind,
        @Nullable String outcome,
        Teller teller,
        Instant raisedAt,
        NoticeState state,
        @Nullable Instant toldAt,
        List<Said> said) {}
