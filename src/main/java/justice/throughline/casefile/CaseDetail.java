package justice.throughline.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with its people and outcomes.
 *
 * @param outcomes in the order in which they were decided
 */
public record CaseDetail(
        CaseSummary summary,
        @Nullable String lsoaCode,
        @Nullable Double longitude,
        @Nullable Double latitude,
        List<CasePerson> people,
        List<CaseOutcome> outcomes) {}
