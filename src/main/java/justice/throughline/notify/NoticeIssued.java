package justice.throughline.notify;

import java.util.UUID;

/** The victim of a case was told something; told within the transaction that keeps the notice. */
public record NoticeIssued(UUID caseId, NoticeKind kind) {}
