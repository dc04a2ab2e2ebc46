package justice.throughline.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with its people, what it is about and what became of it.
 *
 * @param outcomes in the order in which they were decided
 * @param hearings the earliest first
 */
public record CaseDetail(
        CaseSummary summary,
        @Nullable String lsoaCode,
        @Nullable Double longitude,
        @Nullable Double latitude,
        List<CasePerson> people,
        List<CaseOutcome> outcomes,
        List<CaseCharge> charges,
        List<CaseHearing> hearings) {}
