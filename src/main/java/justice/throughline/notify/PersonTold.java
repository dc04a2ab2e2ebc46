package justice.throughline.notify;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has recorded that a person was told; published within the transaction that keeps it. */
record PersonTold(
        UUID caseId,
        String recipient,
        NoticeKind kind,
        @Nullable String outcome,
        Teller teller,
        Telling telling) {}
