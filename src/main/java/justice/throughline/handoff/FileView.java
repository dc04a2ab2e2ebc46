package justice.throughline.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that arrived in the reader's words, for programs. */
record FileView(
        long number,
        String sender,
        String format,
        String name,
        String sha256,
        long size,
        String receivedBy,
        Instant receivedAt,
        int times,
        FileFate fate,
        @Nullable UUID caseId,
        List<FindingView> findings) {}
