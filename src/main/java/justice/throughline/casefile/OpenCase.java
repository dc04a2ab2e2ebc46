package justice.throughline.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that needs a journey from this stage on.
 *
 * @param recordedOn the last day that its record can be of, where the record is older than the case here; null for one that
 *     is told as it happens
 * @param outcome what its aftercare is of; null where the journey decides that
 */
public record OpenCase(
        UUID caseId,
        String crimeType,
        Stage stage,
        @Nullable LocalDate recordedOn,
        @Nullable String outcome) {

    /** A case that is told as it happens. */
    public OpenCase(UUID caseId, String crimeType, Stage stage) {
        this(caseId, crimeType, stage, null, null);
    }
}
