package justice.throughline.arrivals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrived, kept once per sender and content.
 *
 * @param sender the partner's code, or {@link ArrivedFiles#BY_HAND}
 * @param receivedBy who brought it first
 * @param times how often it came
 * @param againAt when it came last, if more than once
 * @param found how many findings there are of each kind
 * @param findings the first of each kind; empty in lists of files
 * @param caseId the case that it opened
 */
public record ArrivedFile(
        long number,
        String sender,
        String format,
        String name,
        String sha256,
        long size,
        String receivedBy,
        Instant receivedAt,
        int times,
        @Nullable Instant againAt,
        FileFate fate,
        Map<Finding.Kind, Integer> found,
        List<Finding> findings,
        @Nullable UUID caseId) {

    /** One of a list. */
    ArrivedFile(
            long number,
            String sender,
            String format,
            String name,
            String sha256,
            long size,
            String receivedBy,
            Instant receivedAt,
            int times,
            @Nullable Instant againAt,
            FileFate fate,
            Map<Finding.Kind, Integer> found,
            @Nullable UUID caseId) {
        this(
                number,
                sender,
                format,
                name,
                sha256,
                size,
                receivedBy,
                receivedAt,
                times,
                againAt,
                fate,
                found,
                List.of(),
                caseId);
    }
}
