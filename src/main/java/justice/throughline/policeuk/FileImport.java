package justice.throughline.policeuk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    @Embeddable
    record File(
            String name,
            @Enumerated(EnumType.STRING) FileKind kind,
            long bytes,
            @Column(name = "inbox_number") @Nullable Long inbox) {}
}
