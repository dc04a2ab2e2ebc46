package justice.throughline.casefile;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case on one line.
 *
 * @param crimeRef the police's reference of the crime; of a case sent to court, its URN
 * @param origin {@code police-uk}, {@code replay}, {@code report} or {@code police-case}
 * @param jurisdiction whose law it goes by: {@code ENGLAND_AND_WALES}, {@code SCOTLAND} or {@code NORTHERN_IRELAND}
 * @param month when the crime happened; null while only its outcome is known
 * @param location as published: a nearby, anonymised place
 * @param outcome code of the latest outcome, null before any
 * @param outcomeMonth null when the outcome was published without a date
 */
public record CaseSummary(
        UUID caseId,
        String crimeRef,
        String origin,
        String force,
        String jurisdiction,
        String crimeType,
        @Nullable YearMonth month,
        @Nullable String location,
        @Nullable String lsoaName,
        Stage stage,
        @Nullable String outcome,
        @Nullable YearMonth outcomeMonth,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** Whether this is a copy of a closed crime that travels again. */
    public boolean replayed() {
        return "replay".equals(origin);
    }
}
