package justice.throughline.policeuk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import justice.throughline.casefile.MergeResult;
import org.jspecify.annotations.Nullable;

/** An import of police.uk files as it is kept. */
record FileImport(
        UUID id,
        ImportState state,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int attempts,
        long bytesTotal,
        long bytesRead,
        RowCounts rows,
        MergeResult merged,
        long journeys,
        @Nullable ImportFailure failure,
        @Nullable String failureDetail,
        List<File> files) {

    /** @param inbox its number in the inbox; null for those that came before there was one for files */
    record File(
            String name,
            FileKind kind,
            long bytes,
            @Nullable Long inbox) {}

    FileImport with(List<File> itsFiles) {
        return new FileImport(
                id,
                state,
                submittedBy,
                submittedAt,
                startedAt,
                endedAt,
                attempts,
                bytesTotal,
                bytesRead,
                rows,
                merged,
                journeys,
                failure,
                failureDetail,
                itsFiles);
    }
}
