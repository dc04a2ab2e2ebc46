package justice.throughline.arrivals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrived in the reader's words, for programs.
 *
 * @param found how many findings there are of each kind
 * @param findings the first {@value Findings#MOST} of each kind; left out in lists of files
 */
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
        Map<Finding.Kind, Integer> found,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FindingView> findings) {}
