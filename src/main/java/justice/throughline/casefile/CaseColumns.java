package justice.throughline.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown of a case, as its columns hold it. */
record CaseColumns(
        UUID id,
        String crimeRef,
        String origin,
        String force,
        String jurisdiction,
        String crimeType,
        @Nullable LocalDate month,
        @Nullable String location,
        @Nullable String lsoaCode,
        @Nullable String lsoaName,
        @Nullable Double longitude,
        @Nullable Double latitude,
        Stage stage,
        @Nullable String outcome,
        @Nullable LocalDate outcomeMonth,
        Instant openedAt,
        @Nullable Instant closedAt) {

    CaseSummary summary() {
        return new CaseSummary(
                id,
                crimeRef,
                origin,
                force,
                jurisdiction,
                crimeType,
                yearMonth(month),
                location,
                lsoaName,
                stage,
                outcome,
                yearMonth(outcomeMonth),
                openedAt,
                closedAt);
    }

    private static @Nullable YearMonth yearMonth(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
