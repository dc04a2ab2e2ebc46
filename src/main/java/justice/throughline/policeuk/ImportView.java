package justice.throughline.policeuk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import in plain words. {@code read} is the sum of {@code created}, {@code updated}, {@code unchanged},
 * {@code rejected} and {@code setAside}, once the import is done; while it is running only {@code read} and {@code
 * rejected} grow.
 *
 * @param setAsideRows rows that can add nothing, by reason; their sum is {@code setAside}
 * @param notes what else is worth knowing; these rows are part of the counts above
 */
@Schema(name = "Import")
record ImportView(
        UUID id,
        ImportState state,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Progress progress,

        @Schema(description = "Rows read: created + updated + unchanged + rejected + setAside")
        long read,

        @Schema(description = "Rows that opened a case") long created,

        @Schema(description = "Rows that added to a case or changed one")
        long updated,

        @Schema(description = "Rows that said nothing new") long unchanged,

        @Schema(description = "Rows with a fault; see rejected and rejected.csv")
        long rejected,

        @Schema(description = "Rows that can add nothing") long setAside,
        List<Explained> setAsideRows,
        List<Explained> notes,
        @Nullable String failure,
        List<FileImport.File> files) {

    /** How far the files are read. */
    record Progress(long bytesRead, long bytesTotal) {

        @JsonProperty("percent")
        public int percent() {
            return bytesTotal == 0 ? 100 : (int) (100 * bytesRead / bytesTotal);
        }
    }

    /** A count and what it means. */
    record Explained(String code, long count, String explanation) {}

    public boolean over() {
        return state.over();
    }
}
